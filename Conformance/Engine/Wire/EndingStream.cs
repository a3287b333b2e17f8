namespace RouteHandlers.Conformance.Wire;

/// <summary>Reads a stream to its end, or to its error, and remembers which it was: a body for adapters (<see cref="WireResponse.Body"/>).</summary>
public sealed class EndingStream(Stream inner) : Stream
{
    /// <summary><see cref="WireEnding.Open"/> until the end was read.</summary>
    public WireEnding Ending { get; private set; } = WireEnding.Open;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Ending != WireEnding.Open)
        {
            return 0;
        }

        try
        {
            var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0 && buffer.Length > 0)
            {
                Ending = WireEnding.Complete;
            }

            return read;
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            Ending = WireEnding.Truncated;
            return 0;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }
}
