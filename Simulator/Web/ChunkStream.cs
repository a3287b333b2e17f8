namespace RouteHandlers.Web;

/// <summary>Pieces of bytes read one after another, none of them copied beforehand.</summary>
internal sealed class ChunkStream(IReadOnlyList<ReadOnlyMemory<byte>> chunks) : ForwardStream
{
    private int _index;
    private int _position;

    public override int Read(Span<byte> buffer)
    {
        while (_index < chunks.Count)
        {
            var rest = chunks[_index].Span[_position..];
            if (!rest.IsEmpty)
            {
                var count = Math.Min(rest.Length, buffer.Length);
                rest[..count].CopyTo(buffer);
                _position += count;
                return count;
            }

            (_index, _position) = (_index + 1, 0);
        }

        return 0;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : ValueTask.FromResult(Read(buffer.Span));
}
