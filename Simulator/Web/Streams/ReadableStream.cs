using RouteHandlers.Runtime;

namespace RouteHandlers.Web;

/// <summary>Chunks that are made as they are read. <c>await foreach</c> reads them, too.</summary>
// https://streams.spec.whatwg.org/#rs-class
public sealed partial class ReadableStream : IAsyncEnumerable<object?>
{
    private readonly ReadableStreamDefaultController _controller;

    public ReadableStream(UnderlyingSource? underlyingSource = null, QueuingStrategy? strategy = null)
    {
        Home = EventLoop.Home;
        _controller = new(this, underlyingSource ?? new(), strategy ?? new());
        lock (Home)
        {
            _controller.SetUp();
        }
    }

    /// <summary>A reader has it.</summary>
    public bool Locked => Reader is not null;

    /// <summary>Where its source's callbacks run. It is the lock of its state as well: streams of one app share it, so that pipes cannot block each other.</summary>
    internal EventLoop Home { get; }

    /// <summary>Something was read, or it was cancelled.</summary>
    internal bool IsDisturbed { get; private set; }

    internal StreamState State { get; private set; }

    internal Exception? StoredError { get; private set; }

    internal ReadableStreamDefaultReader? Reader { get; set; }

    /// <exception cref="TypeErrorException">Another reader has it.</exception>
    public ReadableStreamDefaultReader GetReader()
    {
        lock (Home)
        {
            return Locked ? throw new TypeErrorException("Invalid state: ReadableStream is locked") : new(this);
        }
    }

    /// <summary>The stream of a body that was read without it.</summary>
    internal static ReadableStream Used()
    {
        var stream = new ReadableStream();
        stream.Use();
        return stream;
    }

    /// <summary>Takes its content away: it is locked, and at its end.</summary>
    internal void Use()
    {
        lock (Home)
        {
            IsDisturbed = true;
            State = StreamState.Closed;
            GetReader();
        }
    }

    /// <summary>Says that nobody wants more of it.</summary>
    // https://streams.spec.whatwg.org/#rs-cancel
    public Task CancelAsync(object? reason = null)
    {
        lock (Home)
        {
            return Locked ? Task.FromException(new TypeErrorException("Invalid state: ReadableStream is locked")) : Cancel(reason);
        }
    }

    // https://streams.spec.whatwg.org/#readable-stream-cancel
    internal Task Cancel(object? reason)
    {
        IsDisturbed = true;
        if (State != StreamState.Open)
        {
            return State == StreamState.Closed ? Task.CompletedTask : Task.FromException(StoredError!);
        }

        Close();
        return _controller.Cancel(reason);
    }

    // https://streams.spec.whatwg.org/#abstract-opdef-readablestreamdefaultreaderread
    internal Task<ReadableStreamReadResult> Read()
    {
        IsDisturbed = true;
        return State switch
        {
            StreamState.Closed => Task.FromResult(ReadableStreamReadResult.AtTheEnd),
            StreamState.Errored => Task.FromException<ReadableStreamReadResult>(StoredError!),
            _ => _controller.Pull(),
        };
    }

    // https://streams.spec.whatwg.org/#readable-stream-close
    internal void Close()
    {
        State = StreamState.Closed;
        Reader?.Close();
    }

    // https://streams.spec.whatwg.org/#readable-stream-error
    internal void Error(Exception error)
    {
        (State, StoredError) = (StreamState.Errored, error);
        Reader?.Error(error);
    }
}

internal enum StreamState
{
    Open,
    Closed,
    Errored,
}

/// <summary>A chunk, or the end.</summary>
public readonly record struct ReadableStreamReadResult(object? Value, bool Done)
{
    internal static ReadableStreamReadResult AtTheEnd { get; } = new(null, true);
}
