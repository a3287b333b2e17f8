namespace RouteHandlers.Runtime;

/// <summary>
/// A clock that stands still. It moves when somebody advances it, and to its next timer when somebody waits for an app that has nothing else to do
/// (<see cref="EventLoop"/>). It begins at the machine's present time, so that dates agree with those that others make.
/// </summary>
internal sealed class VirtualClock : OrderedClock
{
    private DateTimeOffset _now = DateTimeOffset.FromUnixTimeMilliseconds(System.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>Told of every timer that is set.</summary>
    public Action? TimerSet { get; set; }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (Guard)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Time never goes back.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        lock (Guard)
        {
            _now = time > _now ? time : _now;
        }
    }

    protected override void Reach(DateTimeOffset due) => MoveTo(due);

    protected override void Changed() => TimerSet?.Invoke();
}
