namespace RouteHandlers.Runtime;

/// <summary>A clock whose timers run in the order of their due times, also where they are late: as Node.js's do, and the thread pool's do not.</summary>
internal abstract class OrderedClock : TimeProvider
{
    private readonly PriorityQueue<Timer, (DateTimeOffset Due, long Number)> _timers = new();
    private long _number;

    /// <summary>Guards the timers and what the time is.</summary>
    protected Lock Guard { get; } = new();

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
        lock (Guard)
        {
            if (NextDue() is not { } due || due > until)
            {
                return null;
            }

            var timer = _timers.Dequeue();
            Reach(due);
            timer.Repeat();
            return timer.Fire;
        }
    }

    /// <summary>When the next timer is due; null: there is none.</summary>
    protected DateTimeOffset? NextDue()
    {
        lock (Guard)
        {
            while (_timers.TryPeek(out var timer, out var place))
            {
                if (timer.Number == place.Number)
                {
                    return place.Due;
                }

                _timers.Dequeue(); // changed or disposed since
            }

            return null;
        }
    }

    /// <summary>A timer of that time runs.</summary>
    protected abstract void Reach(DateTimeOffset due);

    /// <summary>A timer was set, changed or disposed.</summary>
    protected abstract void Changed();

    private sealed class Timer(OrderedClock clock, TimerCallback callback, object? state) : ITimer
    {
        private readonly ExecutionContext? _context = ExecutionContext.Capture();
        private TimeSpan _period;

        /// <summary>The place in the queue that counts; 0: none does.</summary>
        public long Number { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.Guard)
            {
                _period = period;
                Place(dueTime);
            }

            clock.Changed();
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
                clock._timers.Enqueue(this, (clock.GetUtcNow() + dueTime, Number));
            }
        }
    }
}
