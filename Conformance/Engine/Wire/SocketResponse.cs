namespace RouteHandlers.Conformance.Wire;

/// <summary>An answer that still hangs on its connection.</summary>
/// <param name="body">Null: the connection closed unanswered.</param>
internal sealed class SocketResponse(Stream connection, Task sending, CancellationTokenSource sendingEnd, ResponseBody? body) : WireResponse
{
    private int _isDisposed;

    public override Stream Body => body ?? Stream.Null;

    public override WireEnding Ending => body?.Ending ?? WireEnding.Closed;

    public override async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            body?.Abandon();
            await HangUpAsync(connection, sending, sendingEnd).ConfigureAwait(false);
        }
    }

    /// <summary>What a connection that was never answered gives.</summary>
    public static SocketResponse Closed() => new(Stream.Null, Task.CompletedTask, new CancellationTokenSource(), null) { Status = 0 };

    /// <summary>Closes the connection and waits until the sending of the body has noticed.</summary>
    public static async ValueTask HangUpAsync(Stream connection, Task sending, CancellationTokenSource sendingEnd)
    {
        await sendingEnd.CancelAsync().ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        sendingEnd.Dispose();
    }
}
