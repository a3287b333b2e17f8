using RouteHandlers.Versions;

namespace RouteHandlers.Web;

/// <summary>By which a source fills its stream.</summary>
// https://streams.spec.whatwg.org/#rs-default-controller-class
public sealed class ReadableStreamDefaultController
{
    private const string Closed = "Invalid state: Controller is already closed";

    private readonly ReadableStream _stream;
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly Queue<(object? Chunk, double Size)> _queue = new();
    private readonly double _highWaterMark;
    private readonly Func<object?, double>? _size;
    private readonly bool _isOfBytes;
    private readonly bool _waitsForReaders = StreamRules.Current.SourcesWaitForReaders;
    private UnderlyingSource _source;
    private double _totalSize;
    private bool _isStarted;
    private bool _isPulling;
    private bool _isToPullAgain;
    private bool _isCloseRequested;

    internal ReadableStreamDefaultController(ReadableStream stream, UnderlyingSource source, QueuingStrategy strategy)
    {
        if (source.Type is not (null or "bytes"))
        {
            throw new TypeErrorException($"The property 'source.type' is invalid. Received '{source.Type}'");
        }

        _stream = stream;
        _source = source;
        _isOfBytes = source.Type == "bytes";
        _size = strategy.Size;
        _highWaterMark = strategy.HighWaterMark ?? (_isOfBytes ? 0 : 1);
        if (double.IsNaN(_highWaterMark) || _highWaterMark < 0)
        {
            throw new RangeErrorException($"The property 'strategy.highWaterMark' is invalid. Received {JavaScriptNumber.ToString(_highWaterMark)}");
        }
    }

    /// <summary>How much the queue still wants; 0 when the stream is closed, null when it failed.</summary>
    public double? DesiredSize
    {
        get
        {
            lock (_stream.Home)
            {
                return _stream.State switch
                {
                    StreamState.Errored => null,
                    StreamState.Closed => 0,
                    _ => _highWaterMark - _totalSize,
                };
            }
        }
    }

    // https://streams.spec.whatwg.org/#rs-default-controller-has-backpressure
    internal bool HasBackpressure => !ShouldCallPull();

    private bool CanCloseOrEnqueue => !_isCloseRequested && _stream.State == StreamState.Open;

    /// <exception cref="TypeErrorException">The stream is closed or failed, or a byte stream is given something else.</exception>
    // https://streams.spec.whatwg.org/#readable-stream-default-controller-enqueue
    public void Enqueue(object? chunk = null)
    {
        lock (_stream.Home)
        {
            if (!CanCloseOrEnqueue)
            {
                throw new TypeErrorException(Closed);
            }

            if (_isOfBytes && chunk is not byte[] { Length: > 0 })
            {
                throw new TypeErrorException(chunk is byte[] ? "Invalid state: chunk ArrayBuffer is zero-length or detached" : "The \"buffer\" argument must be an instance of Buffer, TypedArray, or DataView.");
            }

            if (_stream.Reader is { IsWaiting: true } reader)
            {
                reader.Fulfill(new(chunk, false));
            }
            else
            {
                var size = SizeOf(chunk);
                _queue.Enqueue((chunk, size));
                _totalSize += size;
            }

            CallPullIfNeeded();
        }
    }

    /// <exception cref="TypeErrorException">The stream is closed or failed.</exception>
    // https://streams.spec.whatwg.org/#readable-stream-default-controller-close
    public void Close()
    {
        lock (_stream.Home)
        {
            if (!CanCloseOrEnqueue)
            {
                throw new TypeErrorException(Closed);
            }

            _isCloseRequested = true;
            if (_queue.Count == 0)
            {
                _source = new();
                _stream.Close();
            }
        }
    }

    /// <summary>Fails the stream; chunks that wait are lost.</summary>
    // https://streams.spec.whatwg.org/#readable-stream-default-controller-error
    public void Error(object? error = null)
    {
        lock (_stream.Home)
        {
            if (_stream.State == StreamState.Open)
            {
                ResetQueue();
                _source = new();
                _stream.Error(Promise.ToException(error));
            }
        }
    }

    /// <summary>Closes it, unless that was done.</summary>
    internal void CloseIfOpen()
    {
        if (CanCloseOrEnqueue)
        {
            Close();
        }
    }

    // https://streams.spec.whatwg.org/#set-up-readable-stream-default-controller
    internal void SetUp()
    {
        var started = _source.StartAsync is { } start ? start(this) : null;
        _source.Start?.Invoke(this);
        Promise.React(_stream.Home, started, () =>
        {
            _isStarted = true;
            CallPullIfNeeded();
        }, Error);
    }

    // https://streams.spec.whatwg.org/#rs-default-controller-private-pull
    internal Task<ReadableStreamReadResult> Pull()
    {
        if (!_queue.TryDequeue(out var first))
        {
            var result = _stream.Reader!.Wait();
            CallPullIfNeeded();
            return result;
        }

        _totalSize = _queue.Count == 0 ? 0 : _totalSize - first.Size; // no rounding error stays
        if (_isCloseRequested && _queue.Count == 0)
        {
            _source = new();
            _stream.Close();
        }
        else
        {
            CallPullIfNeeded();
        }

        return Task.FromResult(new ReadableStreamReadResult(first.Chunk, false));
    }

    // https://streams.spec.whatwg.org/#rs-default-controller-private-cancel
    internal Task Cancel(object? reason)
    {
        ResetQueue();
        var source = _source;
        _source = new();
        return Promise.Call(_context, () =>
        {
            source.Cancel?.Invoke(reason);
            return source.CancelAsync?.Invoke(reason);
        }) ?? Task.CompletedTask;
    }

    private void ResetQueue()
    {
        _queue.Clear();
        _totalSize = 0;
    }

    private double SizeOf(object? chunk)
    {
        try
        {
            var size = _size?.Invoke(chunk) ?? (_isOfBytes ? ((byte[])chunk!).Length : 1);
            return double.IsFinite(size) && size >= 0 ? size : throw new RangeErrorException($"The argument 'size' is invalid. Received {JavaScriptNumber.ToString(size)}");
        }
        catch (Exception exception)
        {
            Error(exception);
            throw;
        }
    }

    // https://streams.spec.whatwg.org/#readable-stream-default-controller-call-pull-if-needed
    private void CallPullIfNeeded()
    {
        if (!ShouldCallPull())
        {
            return;
        }

        if (_isPulling)
        {
            _isToPullAgain = true;
            return;
        }

        _isPulling = true;
        var pulled = Promise.Call(_context, () =>
        {
            _source.Pull?.Invoke(this);
            return _source.PullAsync?.Invoke(this);
        });
        Promise.React(_stream.Home, pulled, () =>
        {
            _isPulling = false;
            if (_isToPullAgain)
            {
                _isToPullAgain = false;
                CallPullIfNeeded();
            }
        }, Error);
    }

    // https://streams.spec.whatwg.org/#readable-stream-default-controller-should-call-pull
    private bool ShouldCallPull() => CanCloseOrEnqueue && _isStarted && (_stream.Reader is { IsWaiting: true } || _highWaterMark > _totalSize || !_waitsForReaders);
}
