namespace RouteHandlers.Runtime;

/// <summary>A clock of others, which moves by itself, with timers in order: one timer of its own waits for the next of them.</summary>
internal sealed class PacedClock : OrderedClock
{
    private readonly TimeProvider _inner;
    private readonly ITimer _alarm;
    private readonly Lock _ringing = new();

    public PacedClock(TimeProvider inner)
    {
        _inner = inner;
        using (ExecutionContext.SuppressFlow())
        {
            _alarm = inner.CreateTimer(_ => Ring(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public override TimeZoneInfo LocalTimeZone => _inner.LocalTimeZone;

    public override long TimestampFrequency => _inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow();

    public override long GetTimestamp() => _inner.GetTimestamp();

    protected override void Reach(DateTimeOffset due)
    {
    }

    protected override void Changed()
    {
        lock (Guard)
        {
            var wait = NextDue() - GetUtcNow();
            _alarm.Change(wait is null ? Timeout.InfiniteTimeSpan : wait > TimeSpan.Zero ? wait.Value : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private void Ring()
    {
        lock (_ringing) // of two that ring at once none overtakes the other
        {
            while (TakeNext(GetUtcNow()) is { } fire)
            {
                fire();
            }
        }

        Changed();
    }
}
