using RouteHandlers.Runtime;

namespace RouteHandlers.Server;

/// <summary>Middleware's second argument.</summary>
public sealed class NextFetchEvent
{
    private readonly HandlerLog _log;

    internal NextFetchEvent(HandlerLog log, string sourcePage) => (_log, SourcePage) = (log, sourcePage);

    /// <summary><c>/middleware</c> or <c>/proxy</c>.</summary>
    public string SourcePage { get; }

    /// <summary>Work that goes on while the request is answered. Nobody waits for it; of its end only an error is told.</summary>
    public void WaitUntil(Task promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        _ = LoggingAsync(promise);
    }

    private async Task LoggingAsync(Task promise)
    {
        try
        {
            await promise.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            _log.Write($"{SourcePage}: a promise passed to waitUntil() rejected: {exception.Message}");
        }
    }
}
