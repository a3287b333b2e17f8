using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>What <c>after()</c> was given while one request was handled. It runs once the answer is sent; its errors are logged and change nothing.</summary>
internal sealed class AfterTasks(HandlerLog log, EventLoop loop, AfterMoment moment)
{
    private readonly List<Task<Task>> _waiting = [];
    private readonly Lock _lock = new();
    private bool _isSent;
    private int _running;

    /// <summary>Whether callbacks run, or have run.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Called when no callback runs any more.</summary>
    public required Action CallbacksHaveRun { get; init; }

    /// <summary>The callback keeps the scope in which it was given.</summary>
    public void Add(Func<Task> callback)
    {
        Interlocked.Increment(ref _running);
        var task = new Task<Task>(() => RunAsync(callback));
        lock (_lock)
        {
            if (!_isSent)
            {
                _waiting.Add(task);
                return;
            }
        }

        loop.Enqueue(() => task.RunSynchronously(TaskScheduler.Default));
    }

    /// <summary>A promise runs already; of its end only an error is told.</summary>
    public void Add(Task promise) => _ = LoggingAsync(() => promise, "A promise passed to `after()` rejected");

    /// <summary>The answer with its body so wrapped that the callbacks run when its end has been read, or nobody reads on.</summary>
    public ServerResponse Follow(ServerResponse answer)
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                return answer;
            }
        }

        if (answer.Body is { } body && moment >= AfterMoment.AnswerIsWhole)
        {
            return answer with { Body = new FollowedStream(body, AnswerIsSent, withoutReader: moment == AfterMoment.AnswerHasEnded) };
        }

        AnswerIsSent();
        return answer;
    }

    private void AnswerIsSent()
    {
        List<Task<Task>> waiting;
        lock (_lock)
        {
            _isSent = true;
            waiting = [.. _waiting];
            _waiting.Clear();
        }

        HasBegun |= waiting.Count > 0;
        foreach (var task in waiting)
        {
            loop.Enqueue(() => task.RunSynchronously(TaskScheduler.Default));
        }
    }

    private async Task RunAsync(Func<Task> callback)
    {
        await LoggingAsync(callback, "An error occurred in a function passed to `after()`").ConfigureAwait(false);
        if (Interlocked.Decrement(ref _running) == 0)
        {
            CallbacksHaveRun();
        }
    }

    private async Task LoggingAsync(Func<Task> callback, string what)
    {
        try
        {
            await callback().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            log.Write($"{what}: {(exception as JavaScriptException)?.Name ?? "Error"}: {exception.Message}");
        }
    }
}
