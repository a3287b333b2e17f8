using RouteHandlers.Runtime;

namespace RouteHandlers.Web;

/// <summary>Chunks that are taken as fast as their sink takes them.</summary>
// https://streams.spec.whatwg.org/#ws-class
public sealed class WritableStream
{
    private readonly Queue<(object? Chunk, double Size, bool IsClose, TaskCompletionSource Done)> _queue = new();
    private readonly EventLoop _home = EventLoop.Home;
    private readonly UnderlyingSink _sink;
    private readonly WritableStreamDefaultController _controller;
    private readonly double _highWaterMark;
    private readonly Func<object?, double>? _size;
    private readonly AbortController _abort = new();
    private double _totalSize;
    private bool _isStarted;
    private bool _isInFlight;
    private bool _isCloseRequested;
    private (object? Reason, TaskCompletionSource Done)? _pendingAbort;

    public WritableStream(UnderlyingSink? underlyingSink = null, QueuingStrategy? strategy = null)
    {
        _sink = underlyingSink ?? new();
        _highWaterMark = strategy?.HighWaterMark ?? 1;
        _size = strategy?.Size;
        _controller = new(this, _abort.Signal);
        lock (_home)
        {
            UpdateBackpressure();
            var started = _sink.StartAsync?.Invoke(_controller);
            _sink.Start?.Invoke(_controller);
            Promise.React(_home, started, () =>
            {
                _isStarted = true;
                Advance();
            }, error =>
            {
                _isStarted = true;
                StartErroring(error);
            });
        }
    }

    /// <summary>A writer has it.</summary>
    public bool Locked => Writer is not null;

    internal WritableStreamDefaultWriter? Writer { get; set; }

    internal TaskCompletionSource Closed { get; } = Promise.New();

    internal TaskCompletionSource Ready { get; private set; } = Promise.New();

    /// <summary>Why it takes no more, from the moment that it fails.</summary>
    internal Exception? StoredError { get; private set; }

    internal double? DesiredSize => StoredError is not null ? null : Closed.Task.IsCompleted ? 0 : _highWaterMark - _totalSize;

    internal EventLoop Home => _home;

    /// <exception cref="TypeErrorException">Another writer has it.</exception>
    public WritableStreamDefaultWriter GetWriter()
    {
        lock (_home)
        {
            return Locked ? throw new TypeErrorException("Invalid state: WritableStream is locked") : new(this);
        }
    }

    // https://streams.spec.whatwg.org/#ws-abort
    public Task AbortAsync(object? reason = null)
    {
        lock (_home)
        {
            return Locked ? Task.FromException(new TypeErrorException("Invalid state: WritableStream is locked")) : Abort(reason);
        }
    }

    // https://streams.spec.whatwg.org/#ws-close
    public Task CloseAsync()
    {
        lock (_home)
        {
            return Locked ? Task.FromException(new TypeErrorException("Invalid state: WritableStream is locked")) : Close();
        }
    }

    // https://streams.spec.whatwg.org/#writable-stream-default-writer-write
    internal Task Write(object? chunk)
    {
        if (Refusal() is { } refusal)
        {
            return Task.FromException(refusal);
        }

        double size;
        try
        {
            size = _size?.Invoke(chunk) ?? 1;
        }
        catch (Exception exception)
        {
            StartErroring(exception);
            return Task.FromException(exception);
        }

        return Add(chunk, size, isClose: false);
    }

    // https://streams.spec.whatwg.org/#writable-stream-close
    internal Task Close()
    {
        if (Refusal() is { } refusal)
        {
            return Task.FromException(refusal);
        }

        _isCloseRequested = true;
        Ready.TrySetResult();
        return Add(null, 0, isClose: true);
    }

    // https://streams.spec.whatwg.org/#writable-stream-abort
    internal Task Abort(object? reason)
    {
        if (Closed.Task.IsCompleted)
        {
            return Task.CompletedTask;
        }

        _abort.Abort(reason);
        if (_pendingAbort is { } pending)
        {
            return pending.Done.Task;
        }

        var done = Promise.New();
        _pendingAbort = (reason, done);
        StartErroring(Promise.ToException(reason));
        return done.Task;
    }

    // https://streams.spec.whatwg.org/#writable-stream-start-erroring
    internal void StartErroring(Exception error)
    {
        if (StoredError is not null || Closed.Task.IsCompleted)
        {
            return;
        }

        StoredError = error;
        Ready.TrySetResult(); // whoever waits learns it from the write that follows
        FinishErroring();
    }

    private TypeErrorException? ClosedRefusal() =>
        _isCloseRequested || Closed.Task.IsCompletedSuccessfully ? new("Invalid state: WritableStream is closed") : null;

    private Exception? Refusal() => StoredError ?? ClosedRefusal();

    private Task Add(object? chunk, double size, bool isClose)
    {
        var done = Promise.New();
        _queue.Enqueue((chunk, size, isClose, done));
        _totalSize += size;
        UpdateBackpressure();
        Advance();
        return done.Task;
    }

    // https://streams.spec.whatwg.org/#writable-stream-default-controller-advance-queue-if-needed
    private void Advance()
    {
        if (!_isStarted || _isInFlight)
        {
            return;
        }

        if (StoredError is not null)
        {
            FinishErroring();
            return;
        }

        if (!_queue.TryPeek(out var next))
        {
            return;
        }

        _isInFlight = true;
        var written = Promise.Call(() =>
        {
            if (next.IsClose)
            {
                _sink.Close?.Invoke();
                return _sink.CloseAsync?.Invoke();
            }

            _sink.Write?.Invoke(next.Chunk, _controller);
            return _sink.WriteAsync?.Invoke(next.Chunk, _controller);
        });
        Promise.React(_home, written, () =>
        {
            Finish();
            next.Done.SetResult();
            if (next.IsClose)
            {
                _pendingAbort?.Done.TrySetResult();
                Closed.TrySetResult();
            }
            else
            {
                Advance();
            }
        }, error =>
        {
            Finish();
            next.Done.SetException(error);
            StartErroring(error);
            FinishErroring();
        });

        void Finish()
        {
            _isInFlight = false;
            _queue.Dequeue();
            _totalSize -= next.Size;
            UpdateBackpressure();
        }
    }

    // https://streams.spec.whatwg.org/#writable-stream-finish-erroring
    private void FinishErroring()
    {
        if (!_isStarted || _isInFlight || Closed.Task.IsCompleted)
        {
            return;
        }

        while (_queue.TryDequeue(out var request))
        {
            request.Done.SetException(StoredError!);
        }

        Closed.SetException(StoredError!);
        if (_pendingAbort is { } abort)
        {
            var aborted = Promise.Call(() =>
            {
                _sink.Abort?.Invoke(abort.Reason);
                return _sink.AbortAsync?.Invoke(abort.Reason);
            });
            Promise.React(_home, aborted, () => abort.Done.TrySetResult(), error => abort.Done.TrySetException(error));
        }
    }

    private void UpdateBackpressure()
    {
        if (StoredError is not null || _isCloseRequested)
        {
            return;
        }

        if (_highWaterMark - _totalSize > 0)
        {
            Ready.TrySetResult();
        }
        else if (Ready.Task.IsCompleted)
        {
            Ready = Promise.New();
        }
    }
}

/// <summary>By which a sink fails its stream.</summary>
// https://streams.spec.whatwg.org/#ws-default-controller-class
public sealed class WritableStreamDefaultController
{
    private readonly WritableStream _stream;

    internal WritableStreamDefaultController(WritableStream stream, AbortSignal signal) => (_stream, Signal) = (stream, signal);

    /// <summary>Aborted with the stream, before a write that is under way has ended.</summary>
    public AbortSignal Signal { get; }

    public void Error(object? error = null)
    {
        lock (_stream.Home)
        {
            _stream.StartErroring(Promise.ToException(error));
        }
    }
}

/// <summary>Writes to a stream, and keeps others from it until it is released.</summary>
// https://streams.spec.whatwg.org/#default-writer-class
public sealed class WritableStreamDefaultWriter
{
    private readonly EventLoop _home;
    private WritableStream? _stream;

    internal WritableStreamDefaultWriter(WritableStream stream)
    {
        (_stream, _home) = (stream, stream.Home);
        stream.Writer = this;
    }

    /// <summary>Done when the stream wants more.</summary>
    public Task Ready => _stream?.Ready.Task ?? Task.FromException(Released());

    /// <summary>Done when everything is written and the stream closed; fails with it.</summary>
    public Task Closed => _stream?.Closed.Task ?? Task.FromException(Released());

    /// <summary>How much the stream still wants; null when it failed.</summary>
    public double? DesiredSize => (_stream ?? throw Released()).DesiredSize;

    /// <summary>Done when the sink has taken the chunk.</summary>
    public Task WriteAsync(object? chunk = null) => On(stream => stream.Write(chunk));

    public Task CloseAsync() => On(stream => stream.Close());

    public Task AbortAsync(object? reason = null) => On(stream => stream.Abort(reason));

    public void ReleaseLock()
    {
        lock (_home)
        {
            if (_stream is not null)
            {
                _stream.Writer = null;
                _stream = null;
            }
        }
    }

    private static TypeErrorException Released() => new("Invalid state: Writer is not bound to a WritableStream");

    private Task On(Func<WritableStream, Task> call)
    {
        lock (_home)
        {
            return _stream is null ? Task.FromException(Released()) : call(_stream);
        }
    }
}
