using RouteHandlers.Runtime;

namespace RouteHandlers.Web;

/// <summary>The promises of the Streams standard, on tasks: a reaction runs on the loop of the stream, under its lock, and never within the call that settles.</summary>
// https://webidl.spec.whatwg.org/#idl-promise
internal static class Promise
{
    public static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static TaskCompletionSource<T> New<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Calls a callback that may throw; null: it is done.</summary>
    public static Task? Call(Func<Task?> callback)
    {
        try
        {
            return callback();
        }
        catch (Exception exception)
        {
            return Task.FromException(exception);
        }
    }

    /// <summary>The same in the context of the handler that made the stream, whoever reads it.</summary>
    public static Task? Call(ExecutionContext? context, Func<Task?> callback)
    {
        if (context is null)
        {
            return Call(callback);
        }

        Task? result = null;
        ExecutionContext.Run(context, _ => result = Call(callback), null);
        return result;
    }

    public static void React(EventLoop home, Task? promise, Action fulfilled, Action<Exception>? rejected = null)
    {
        if (promise is null || promise.IsCompleted)
        {
            home.Enqueue(Settle);
        }
        else
        {
            promise.GetAwaiter().OnCompleted(Settle);
        }

        void Settle()
        {
            lock (home)
            {
                if (promise is null || promise.IsCompletedSuccessfully)
                {
                    fulfilled();
                }
                else
                {
                    rejected?.Invoke(promise.Exception?.InnerException ?? new TaskCanceledException(promise));
                }
            }
        }
    }

    /// <summary>The first of them, however it ends. <see cref="Task.WhenAny(Task[])"/> would leave the loop, and time could pass.</summary>
    public static Task Race(EventLoop home, params IReadOnlyList<Task> promises)
    {
        var first = new TaskCompletionSource();
        foreach (var promise in promises)
        {
            React(home, promise, () => first.TrySetResult(), _ => first.TrySetResult());
        }

        return first.Task;
    }

    /// <summary>What JavaScript throws can be anything.</summary>
    public static Exception ToException(object? reason) => reason as Exception ?? new ThrownException(reason);

    public static object? ToReason(Exception exception) => exception is ThrownException thrown ? thrown.Value : exception;
}
