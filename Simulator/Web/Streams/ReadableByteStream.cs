using RouteHandlers.Runtime;

namespace RouteHandlers.Web;

/// <summary>A <see cref="ReadableStream"/> of bytes for .NET. It is read on the stream's own loop, whoever reads.</summary>
internal sealed class ReadableByteStream(ReadableStream stream) : ForwardStream
{
    private readonly ReadableStreamDefaultReader _reader = stream.GetReader();
    private readonly EventLoop _home = stream.Home;
    private ReadOnlyMemory<byte> _rest;
    private bool _isOver;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_rest.IsEmpty && !_isOver && buffer.Length > 0)
        {
            var (chunk, done) = await ReadChunkAsync(cancellationToken);
            _isOver = done;
            _rest = done ? default : Chunk.ToBytes(chunk, takesText: false) ?? throw new TypeErrorException("Received non-Uint8Array chunk");
        }

        var count = Math.Min(_rest.Length, buffer.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isOver)
        {
            _isOver = true;
            _home.Enqueue(() => _ = _reader.CancelAsync());
        }

        base.Dispose(disposing);
    }

    private Task<ReadableStreamReadResult> ReadChunkAsync(CancellationToken cancellationToken) =>
        _home.IsCurrent || _home == EventLoop.Outside ? _reader.ReadAsync().WaitAsync(cancellationToken) : _home.RunAsync(_reader.ReadAsync, null, cancellationToken);
}
