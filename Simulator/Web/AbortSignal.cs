using System.Diagnostics.CodeAnalysis;

namespace RouteHandlers.Web;

/// <summary>Says that somebody no longer wants an operation. It converts from and to a <see cref="CancellationToken"/>.</summary>
// https://dom.spec.whatwg.org/#interface-AbortSignal
[SuppressMessage("Design", "CA1001", Justification = "A token source without timer holds nothing.")]
[SuppressMessage("Usage", "CA2225", Justification = "AsToken and Of are the names.")]
public sealed class AbortSignal
{
    private readonly Lock _lock = new();
    private readonly List<Action> _listeners = [];
    private CancellationTokenSource? _source;

    internal AbortSignal() { }

    public bool Aborted { get; private set; }

    /// <summary>Why; null while it is not aborted.</summary>
    public object? Reason { get; private set; }

    /// <summary>Called once, when it is aborted.</summary>
    public Action? OnAbort { get; set; }

    // https://dom.spec.whatwg.org/#dom-abortsignal-abort
    public static AbortSignal Abort(object? reason = null)
    {
        var signal = new AbortSignal();
        signal.SignalAbort(reason ?? AbortError());
        return signal;
    }

    /// <summary>Aborts with a <c>TimeoutError</c> after that time by the clock of the app.</summary>
    // https://dom.spec.whatwg.org/#dom-abortsignal-timeout
    public static AbortSignal Timeout(double milliseconds)
    {
        var signal = new AbortSignal();
        Globals.SetTimeout(() => signal.SignalAbort(new DomException("The operation was aborted due to timeout", "TimeoutError")), milliseconds);
        return signal;
    }

    /// <summary>Aborts with the first of them.</summary>
    // https://dom.spec.whatwg.org/#dom-abortsignal-any
    public static AbortSignal Any(params IReadOnlyList<AbortSignal> signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        var any = new AbortSignal();
        foreach (var signal in signals)
        {
            signal.Add(() => any.SignalAbort(signal.Reason));
        }

        return any;
    }

    /// <summary>A signal that a token aborts.</summary>
    public static implicit operator AbortSignal(CancellationToken token)
    {
        var signal = new AbortSignal();
        token.Register(() => signal.SignalAbort(AbortError()));
        return signal;
    }

    public static implicit operator CancellationToken(AbortSignal signal) => signal?.AsToken() ?? default;

    /// <summary>The same for .NET: a token that is cancelled when this is aborted.</summary>
    public CancellationToken AsToken()
    {
        lock (_lock)
        {
            _source ??= new();
            if (Aborted)
            {
                _source.Cancel();
            }

            return _source.Token;
        }
    }

    /// <param name="type"><c>abort</c> is the only event there is.</param>
    /// <param name="listener">Called once. After the abort it is not called any more.</param>
    public void AddEventListener(string type, Action listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        lock (_lock)
        {
            if (type == "abort" && !Aborted && !_listeners.Contains(listener))
            {
                _listeners.Add(listener);
            }
        }
    }

    public void RemoveEventListener(string type, Action listener)
    {
        lock (_lock)
        {
            _ = type == "abort" && _listeners.Remove(listener);
        }
    }

    /// <exception cref="JavaScriptException">It is aborted: this is the reason, if that is an exception.</exception>
    public void ThrowIfAborted()
    {
        if (Aborted)
        {
            throw ReasonAsException();
        }
    }

    internal static DomException AbortError() => new("This operation was aborted", "AbortError");

    internal Exception ReasonAsException() => Reason as Exception ?? new ThrownException(Reason);

    /// <summary>Calls it when it is aborted, at once if it is.</summary>
    internal void Add(Action algorithm)
    {
        lock (_lock)
        {
            if (!Aborted)
            {
                _listeners.Add(algorithm);
                return;
            }
        }

        algorithm();
    }

    internal void Remove(Action algorithm) => RemoveEventListener("abort", algorithm);

    // https://dom.spec.whatwg.org/#abortsignal-signal-abort
    internal void SignalAbort(object? reason)
    {
        Action[] listeners;
        lock (_lock)
        {
            if (Aborted)
            {
                return;
            }

            (Aborted, Reason) = (true, reason);
            listeners = [.. _listeners];
            _listeners.Clear();
        }

        _source?.Cancel();
        OnAbort?.Invoke();
        foreach (var listener in listeners)
        {
            listener();
        }
    }
}
