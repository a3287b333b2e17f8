namespace RouteHandlers.Web;

// https://dom.spec.whatwg.org/#interface-abortcontroller
public sealed class AbortController
{
    public AbortSignal Signal { get; } = new();

    /// <param name="reason">What aborted operations fail with; null: an <c>AbortError</c>.</param>
    public void Abort(object? reason = null) => Signal.SignalAbort(reason ?? AbortSignal.AbortError());
}
