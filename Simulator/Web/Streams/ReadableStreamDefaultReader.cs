namespace RouteHandlers.Web;

/// <summary>Reads a stream, and keeps others from it until it is released.</summary>
// https://streams.spec.whatwg.org/#default-reader-class
public sealed class ReadableStreamDefaultReader
{
    private const string Released = "Invalid state: The reader is not attached to a stream";

    private readonly Queue<TaskCompletionSource<ReadableStreamReadResult>> _readRequests = new();
    private readonly Runtime.EventLoop _home;
    private TaskCompletionSource _closed = Promise.New();
    private ReadableStream? _stream;

    internal ReadableStreamDefaultReader(ReadableStream stream)
    {
        (_stream, _home) = (stream, stream.Home);
        stream.Reader = this;
        switch (stream.State)
        {
            case StreamState.Closed:
                _closed.SetResult();
                break;
            case StreamState.Errored:
                _closed.SetException(stream.StoredError!);
                break;
        }
    }

    /// <summary>Done when the stream ends; fails with it, or when the reader is released before.</summary>
    public Task Closed => _closed.Task;

    internal bool IsWaiting => _readRequests.Count > 0;

    // https://streams.spec.whatwg.org/#default-reader-read
    public Task<ReadableStreamReadResult> ReadAsync()
    {
        lock (_home)
        {
            return _stream?.Read() ?? Task.FromException<ReadableStreamReadResult>(new TypeErrorException(Released));
        }
    }

    // https://streams.spec.whatwg.org/#generic-reader-cancel
    public Task CancelAsync(object? reason = null)
    {
        lock (_home)
        {
            return _stream?.Cancel(reason) ?? Task.FromException(new TypeErrorException(Released));
        }
    }

    /// <summary>Lets go of the stream; reads that wait fail.</summary>
    // https://streams.spec.whatwg.org/#abstract-opdef-readablestreamdefaultreaderrelease
    public void ReleaseLock()
    {
        lock (_home)
        {
            if (_stream is null)
            {
                return;
            }

            _stream.Reader = null;
            _stream = null;
            var error = new TypeErrorException("Invalid state: Reader released");
            if (!_closed.TrySetException(error))
            {
                _closed = Promise.New();
                _closed.SetException(error);
            }

            FailRequests(new TypeErrorException("Invalid state: Releasing reader"));
        }
    }

    internal Task<ReadableStreamReadResult> Wait()
    {
        var request = Promise.New<ReadableStreamReadResult>();
        _readRequests.Enqueue(request);
        return request.Task;
    }

    internal void Fulfill(ReadableStreamReadResult result) => _readRequests.Dequeue().SetResult(result);

    internal void Close()
    {
        _closed.TrySetResult();
        while (_readRequests.TryDequeue(out var request))
        {
            request.SetResult(ReadableStreamReadResult.AtTheEnd);
        }
    }

    internal void Error(Exception error)
    {
        _closed.TrySetException(error);
        FailRequests(error);
    }

    private void FailRequests(Exception error)
    {
        while (_readRequests.TryDequeue(out var request))
        {
            request.SetException(error);
        }
    }
}
