using RouteHandlers.Runtime;

namespace RouteHandlers.Web;

/// <summary>What is written at one end is read, transformed, at the other.</summary>
// https://streams.spec.whatwg.org/#ts-class
public sealed class TransformStream : IReadableWritablePair
{
    private readonly EventLoop _home = EventLoop.Home;
    private readonly Transformer _transformer;
    private readonly TransformStreamDefaultController _controller;
    private readonly TaskCompletionSource _started = Promise.New();
    private ReadableStreamDefaultController _readable = null!;
    private WritableStreamDefaultController _writable = null!;
    private TaskCompletionSource _wanted = Promise.New();

    public TransformStream(Transformer? transformer = null, QueuingStrategy? writableStrategy = null, QueuingStrategy? readableStrategy = null)
    {
        _transformer = transformer ?? new();
        _controller = new(this);
        Writable = new(
            new()
            {
                StartAsync = controller =>
                {
                    _writable = controller;
                    return _started.Task;
                },
                WriteAsync = (chunk, _) => WriteAsync(chunk),
                CloseAsync = CloseAsync,
                Abort = reason => _readable.Error(reason),
            },
            writableStrategy);
        Readable = new(
            new()
            {
                StartAsync = controller =>
                {
                    _readable = controller;
                    return _started.Task;
                },
                Pull = _ => _wanted.TrySetResult(),
                Cancel = reason => ErrorWritable(Promise.ToException(reason)),
            },
            readableStrategy ?? new() { HighWaterMark = 0 });
        lock (_home)
        {
            var started = _transformer.StartAsync?.Invoke(_controller);
            _transformer.Start?.Invoke(_controller);
            Promise.React(_home, started, () => _started.TrySetResult(), error => _started.TrySetException(error));
        }
    }

    public ReadableStream Readable { get; }

    public WritableStream Writable { get; }

    internal double? DesiredSize => _readable.DesiredSize;

    // https://streams.spec.whatwg.org/#transform-stream-default-controller-enqueue
    internal void Enqueue(object? chunk)
    {
        lock (_home)
        {
            _readable.Enqueue(chunk);
            if (_readable.HasBackpressure && _wanted.Task.IsCompleted)
            {
                _wanted = Promise.New(); // the next write waits for a reader
            }
        }
    }

    // https://streams.spec.whatwg.org/#transform-stream-error
    internal void Error(Exception error)
    {
        lock (_home)
        {
            _readable.Error(error);
            ErrorWritable(error);
        }
    }

    // https://streams.spec.whatwg.org/#transform-stream-default-controller-terminate
    internal void Terminate()
    {
        lock (_home)
        {
            _readable.CloseIfOpen();
            ErrorWritable(new TypeErrorException("Invalid state: TransformStream has been terminated"));
        }
    }

    // https://streams.spec.whatwg.org/#transform-stream-default-sink-write-algorithm
    private async Task WriteAsync(object? chunk)
    {
        await _wanted.Task;
        if (Writable.StoredError is { } error)
        {
            throw error;
        }

        await FailWithAsync(() =>
        {
            if (_transformer is { Transform: null, TransformAsync: null })
            {
                Enqueue(chunk);
            }

            _transformer.Transform?.Invoke(chunk, _controller);
            return _transformer.TransformAsync?.Invoke(chunk, _controller);
        });
    }

    // https://streams.spec.whatwg.org/#transform-stream-default-sink-close-algorithm
    private async Task CloseAsync()
    {
        await FailWithAsync(() =>
        {
            _transformer.Flush?.Invoke(_controller);
            return _transformer.FlushAsync?.Invoke(_controller);
        });
        _readable.CloseIfOpen();
    }

    private async Task FailWithAsync(Func<Task?> call)
    {
        try
        {
            await (call() ?? Task.CompletedTask);
        }
        catch (Exception exception)
        {
            Error(exception);
            throw;
        }
    }

    private void ErrorWritable(Exception error)
    {
        _writable.Error(Promise.ToReason(error));
        _wanted.TrySetResult(); // a write that waits sees the error
    }
}

/// <summary>By which a transformer writes.</summary>
// https://streams.spec.whatwg.org/#ts-default-controller-class
public sealed class TransformStreamDefaultController
{
    private readonly TransformStream _stream;

    internal TransformStreamDefaultController(TransformStream stream) => _stream = stream;

    /// <summary>How much the readable end still wants.</summary>
    public double? DesiredSize => _stream.DesiredSize;

    public void Enqueue(object? chunk = null) => _stream.Enqueue(chunk);

    /// <summary>Fails both ends.</summary>
    public void Error(object? reason = null) => _stream.Error(Promise.ToException(reason));

    /// <summary>Closes the readable end and fails the writable one.</summary>
    public void Terminate() => _stream.Terminate();
}
