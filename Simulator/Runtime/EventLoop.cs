namespace RouteHandlers.Runtime;

/// <summary>
/// Runs the code of handlers one callback at a time, as Node.js's single thread does: an actor on the thread pool. An <c>await</c> that keeps its context comes
/// back here; library code that a script awaits therefore keeps it, too, where time may pass. When nothing is left to run it asks the virtual clock for more.
/// </summary>
// https://html.spec.whatwg.org/multipage/webappapis.html#event-loops
internal sealed class EventLoop(Action<Exception> unhandled) : SynchronizationContext, IThreadPoolWorkItem
{
    private const int CallbacksPerTurn = 256;

    private readonly Lock _lock = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = new();
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _microtasks = new();
    private readonly List<TaskCompletionSource> _idlers = [];
    private bool _isScheduled;
    private readonly List<Client?> _consumers = [];
    private int _holds;

    /// <summary>Where streams live that no handler made.</summary>
    public static EventLoop Outside { get; } = new(_ => { });

    /// <summary>The loop of the app whose handler runs.</summary>
    public static EventLoop Home => HandlerScope.Current?.App.Loop ?? Outside;

    /// <summary>The clock that goes on when this loop has nothing to do; null: time passes by itself.</summary>
    public VirtualClock? Clock { get; init; }

    /// <summary>The calling code runs on this loop.</summary>
    public bool IsCurrent => Current == this;

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_lock)
        {
            _queue.Enqueue((d, state));
            Schedule();
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Waiting for the event loop from outside would stop it.");

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs a callback in the caller's execution context, after everything that waits already.</summary>
    public void Enqueue(Action callback) => Enqueue(ExecutionContext.Capture(), callback);

    public void Enqueue(ExecutionContext? context, Action callback)
    {
        Post(_ => Run(context, callback), null);
    }

    private static void Run(ExecutionContext? context, Action callback)
    {
        if (context is null)
        {
            callback();
        }
        else
        {
            ExecutionContext.Run(context, static inner => ((Action)inner!)(), callback);
        }
    }

    /// <summary>Runs a callback in the caller's execution context as soon as the present one is done, before everything that waits.</summary>
    public void EnqueueMicrotask(Action callback)
    {
        var context = ExecutionContext.Capture();
        lock (_lock)
        {
            _microtasks.Enqueue((_ => Run(context, callback), null));
            Schedule();
        }
    }

    /// <summary>Runs work on the loop while its caller waits: the virtual clock goes on. The caller's continuation does not run on the loop.</summary>
    /// <param name="client">Who waits; null: somebody whose request is not known.</param>
    public async Task<T> RunAsync<T>(Func<Task<T>> work, Client? client, CancellationToken cancellationToken)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        Begin(client);
        Enqueue(async () =>
        {
            // Whoever waits is gone in the very callback that has the result, so that time does not pass in between.
            try
            {
                var result = await work().ConfigureAwait(true);
                if (done.TrySetResult(result))
                {
                    End(client);
                }
            }
            catch (Exception exception)
            {
                if (done.TrySetException(exception))
                {
                    End(client);
                }
            }
        });
        using var leaving = cancellationToken.UnsafeRegister(_ =>
        {
            if (done.TrySetCanceled(cancellationToken))
            {
                End(client);
            }
        }, null);
        return await done.Task.ConfigureAwait(false);
    }

    /// <summary>While it lasts something beyond the app is waited for, and the virtual clock does not go on for the sake of this request.</summary>
    public Operation? WaitOutside() => HandlerScope.Current is { } scope ? new(this, scope.Client) : null;

    /// <summary>The virtual clock does not go on until this is disposed.</summary>
    public IDisposable HoldTime()
    {
        Hold(1);
        return new TimeHold(this);
    }

    /// <summary>Somebody waits, from now on, for what was begun for nobody.</summary>
    public void Await(Client client)
    {
        lock (_lock)
        {
            client.IsAwaited = true;
            Schedule();
        }
    }

    /// <summary>Looks whether the clock can go on.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            Schedule();
        }
    }

    /// <summary>Ends when nothing is left to run.</summary>
    public Task IdleAsync()
    {
        lock (_lock)
        {
            if (!_isScheduled)
            {
                return Task.CompletedTask;
            }

            var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _idlers.Add(idle);
            return idle.Task;
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        var before = Current;
        try
        {
            for (var count = 0; count < CallbacksPerTurn; count++)
            {
                if (!TryTake(out var item))
                {
                    return;
                }

                SetSynchronizationContext(this);
                try
                {
                    item.Callback(item.State);
                }
                catch (Exception exception)
                {
                    unhandled(exception);
                }
            }
        }
        finally
        {
            SetSynchronizationContext(before);
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private bool TryTake(out (SendOrPostCallback Callback, object? State) item)
    {
        lock (_lock)
        {
            if (_microtasks.TryDequeue(out item) || _queue.TryDequeue(out item))
            {
                return true;
            }

            if (_holds == 0 && _consumers.Exists(client => client is null || (client.IsAwaited && client.WaitsOutside == 0)) && Clock?.TakeNext(null) is { } fire)
            {
                item = (_ => fire(), null);
                return true;
            }

            _isScheduled = false;
            _idlers.ForEach(idle => idle.SetResult());
            _idlers.Clear();
            return false;
        }
    }

    private void Schedule()
    {
        if (!_isScheduled)
        {
            _isScheduled = true;
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    // What begins or ends may be what the clock has waited for.
    private void Begin(Client? client)
    {
        lock (_lock)
        {
            _consumers.Add(client);
            Schedule();
        }
    }

    private void End(Client? client)
    {
        lock (_lock)
        {
            _consumers.Remove(client);
            Schedule();
        }
    }

    private void WaitOutside(Client client, int change)
    {
        lock (_lock)
        {
            client.WaitsOutside += change;
            Schedule();
        }
    }

    private void Hold(int change)
    {
        lock (_lock)
        {
            _holds += change;
            Schedule();
        }
    }

    private sealed class TimeHold(EventLoop loop) : IDisposable
    {
        private EventLoop? _loop = loop;

        public void Dispose() => Interlocked.Exchange(ref _loop, null)?.Hold(-1);
    }

    /// <summary>Counts until it is disposed, once.</summary>
    internal sealed class Operation : IDisposable
    {
        private readonly Client _client;
        private EventLoop? _loop;

        public Operation(EventLoop loop, Client client)
        {
            (_loop, _client) = (loop, client);
            loop.WaitOutside(client, 1);
        }

        public void Dispose() => Interlocked.Exchange(ref _loop, null)?.WaitOutside(_client, -1);
    }
}
