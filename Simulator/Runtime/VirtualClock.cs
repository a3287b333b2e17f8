namespace RouteHandlers.Runtime;

/// <summary>
/// A clock that stands still. It moves when somebody advances it, and to its next timer when somebody waits for an app that has nothing else to do
/// (<see cref="EventLoop"/>). It begins at the machine's present time, so that dates agree with those that others make.
/// </summary>
internal sealed class VirtualClock : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<Timer, (DateTimeOffset Due, long Number)> _timers = new();
    private DateTimeOffset _now = DateTimeOffset.FromUnixTimeMilliseconds(System.GetUtcNow().ToUnixTimeMilliseconds());
    private long _number;

    /// <summary>Told of every timer that is set.</summary>
    public Action? TimerSet { get; set; }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Makes the due time of the next timer the present, and gives what that timer runs; null: there is no timer, or none until then.</summary>
    public Action? TakeNext(DateTimeOffset? until)
    {
        lock (_lock)
        {
            while (_timers.TryPeek(out var timer, out var place))
            {
                if (timer.Number != place.Number)
                {
                    _timers.Dequeue(); // changed or disposed since
                    continue;
                }

                if (place.Due > until)
                {
                    return null;
                }

                _timers.Dequeue();
                MoveTo(place.Due);
                timer.Repeat();
                return timer.Fire;
            }

            return null;
        }
    }

    /// <summary>Time never goes back.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        lock (_lock)
        {
            _now = time > _now ? time : _now;
        }
    }

    private sealed class Timer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
    {
        private readonly ExecutionContext? _context = ExecutionContext.Capture();
        private TimeSpan _period;

        /// <summary>The place in the queue that counts; 0: none does.</summary>
        public long Number { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                _period = period;
                Place(dueTime);
            }

            clock.TimerSet?.Invoke();
            return true;
        }

        public void Repeat() => Place(_period > TimeSpan.Zero ? _period : Timeout.InfiniteTimeSpan);

        public void Fire()
        {
            if (_context is null)
            {
                callback(state);
            }
            else
            {
                ExecutionContext.Run(_context, inner => callback(inner), state);
            }
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Place(TimeSpan dueTime)
        {
            Number = 0;
            if (dueTime >= TimeSpan.Zero)
            {
                Number = ++clock._number;
                clock._timers.Enqueue(this, (clock._now + dueTime, Number));
            }
        }
    }
}
