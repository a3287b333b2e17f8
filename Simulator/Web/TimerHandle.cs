using System.Diagnostics.CodeAnalysis;
using RouteHandlers.Runtime;

namespace RouteHandlers.Web;

/// <summary>What <c>setTimeout</c> and <c>setInterval</c> give, to be cleared by.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A script does not dispose what setTimeout gives; the alarm goes when it has rung or is cleared.")]
public sealed class TimerHandle
{
    private const double LongestDelay = int.MaxValue;

    private readonly EventLoop _loop;
    private readonly Action _callback;
    private ITimer? _alarm;

    private TimerHandle(EventLoop loop, Action callback) => (_loop, _callback) = (loop, callback);

    internal static TimerHandle Start(Action callback, double delay, bool repeats)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var time = TimeSpan.FromMilliseconds(delay is >= 1 and <= LongestDelay ? Math.Truncate(delay) : 1);
        var timer = new TimerHandle(EventLoop.Home, callback);
        var clock = HandlerScope.Current?.Clock ?? TimeProvider.System;
        timer._alarm = clock.CreateTimer(_ => timer.Ring(repeats), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer._alarm.Change(time, repeats ? time : Timeout.InfiniteTimeSpan);
        return timer;
    }

    internal void Stop() => Interlocked.Exchange(ref _alarm, null)?.Dispose();

    private void Ring(bool repeats) => _loop.Enqueue(() =>
    {
        if (_alarm is null)
        {
            return; // cleared after it rang
        }

        if (!repeats)
        {
            Stop();
        }

        _callback();
    });
}
