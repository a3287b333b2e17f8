namespace RouteHandlers.Runtime;

/// <content>The thread and the clock of the app's handlers.</content>
public sealed partial class RouteHandlerApp
{
    /// <summary>
    /// The time as handlers have it: <see cref="RouteHandlerAppOptions.TimeProvider"/>, or the app's own virtual clock.
    /// </summary>
    public TimeProvider Clock { get; }

    internal EventLoop Loop { get; }

    /// <summary>
    /// The app's own clock stands still until the result is disposed, whoever waits: so that requests which are sent at once are all under way before a timer fires.
    /// </summary>
    public IDisposable HoldTime() => Loop.HoldTime();

    /// <summary>Moves the virtual clock on. Timers that become due fire in the order of their due times, each at its own time.</summary>
    /// <exception cref="InvalidOperationException">The clock was given; it is its owner's to move.</exception>
    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var clock = Clock as VirtualClock ?? throw new InvalidOperationException("The app's clock was given in its options (TimeProvider). Move that one, or leave the option out.");
        var until = clock.GetUtcNow() + by;
        await Loop.IdleAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        while (clock.TakeNext(until) is { } fire)
        {
            Loop.Post(_ => fire(), null);
            await Loop.IdleAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }

        clock.MoveTo(until);
    }
}
