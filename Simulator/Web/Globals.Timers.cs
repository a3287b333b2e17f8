using RouteHandlers.Runtime;

namespace RouteHandlers.Web;

public static partial class Globals
{
    /// <summary>Runs a callback later, by the clock of the app.</summary>
    /// <param name="delay">In milliseconds; less than 1 is 1, as in Node.js.</param>
    // https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-settimeout
    public static TimerHandle SetTimeout(Action callback, double delay = 0) => TimerHandle.Start(callback, delay, repeats: false);

    /// <inheritdoc cref="SetTimeout(Action, double)"/>
    public static TimerHandle SetTimeout(Func<Task> callback, double delay = 0) => TimerHandle.Start(Detach(callback), delay, repeats: false);

    public static void ClearTimeout(TimerHandle? timer)
    {
        if (HandlerScope.Current is not { Rules.Handlers.ClearedTimersStop: false })
        {
            timer?.Stop();
        }
    }

    /// <summary>Runs a callback again and again, until it is cleared.</summary>
    public static TimerHandle SetInterval(Action callback, double delay = 0) => TimerHandle.Start(callback, delay, repeats: true);

    /// <inheritdoc cref="SetInterval(Action, double)"/>
    public static TimerHandle SetInterval(Func<Task> callback, double delay = 0) => TimerHandle.Start(Detach(callback), delay, repeats: true);

    public static void ClearInterval(TimerHandle? timer) => timer?.Stop();

    /// <summary>Runs a callback as soon as the current one is done.</summary>
    public static void QueueMicrotask(Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        EventLoop.Home.EnqueueMicrotask(callback);
    }

    // What fails later has no caller any more; the loop logs it.
    private static Action Detach(Func<Task> callback) => async () => await callback();
}
