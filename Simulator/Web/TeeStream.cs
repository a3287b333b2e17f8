using System.Runtime.ExceptionServices;

namespace RouteHandlers.Web;

/// <summary>One of two streams over one source. Whichever reads first reads the source and leaves a copy for the other.</summary>
// https://streams.spec.whatwg.org/#abstract-opdef-readablestreamtee
internal sealed class TeeStream : ForwardStream
{
    private readonly Source _source;
    private readonly LinkedList<ReadOnlyMemory<byte>> _waiting = new();
    private TeeStream? _other;
    private bool _isClosed;

    private TeeStream(Source source) => _source = source;

    public static (Stream First, Stream Second) Split(Stream stream)
    {
        var source = new Source(stream);
        var (first, second) = (new TeeStream(source), new TeeStream(source));
        (first._other, second._other) = (second, first);
        return (first, second);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        await _source.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _waiting.Count > 0 ? ReadWaiting(buffer) : await ReadSourceAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _source.Gate.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            _waiting.Clear();
            if (_other!._isClosed)
            {
                _source.Stream.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private int ReadWaiting(Memory<byte> buffer)
    {
        var chunk = _waiting.First!;
        var count = Math.Min(chunk.Value.Length, buffer.Length);
        chunk.Value[..count].CopyTo(buffer);
        chunk.Value = chunk.Value[count..];
        if (chunk.Value.IsEmpty)
        {
            _waiting.Remove(chunk);
        }

        return count;
    }

    private async ValueTask<int> ReadSourceAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        _source.Failure?.Throw(); // both branches fail as the source did
        try
        {
            var count = await _source.Stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count > 0 && !_other!._isClosed)
            {
                _other._waiting.AddLast(buffer[..count].ToArray());
            }

            return count;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            _source.Failure = ExceptionDispatchInfo.Capture(exception);
            throw;
        }
    }

    private sealed class Source(Stream stream)
    {
        public Stream Stream { get; } = stream;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        public ExceptionDispatchInfo? Failure { get; set; }
    }
}
