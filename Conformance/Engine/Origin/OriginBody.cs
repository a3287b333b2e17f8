using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Origin;

/// <summary>The parts of a reply, each read by itself; at a gate the reader waits.</summary>
internal sealed class OriginBody(IReadOnlyList<OriginPart> parts, ScenarioOrigin scenario) : Stream
{
    private readonly CancellationTokenSource _end = new();
    private int _part;
    private int _position;

    /// <value>Null where a gate stands between the parts, or there are several.</value>
    public long? KnownLength => parts is [OriginPart.Data { Bytes: var bytes }] ? bytes.Length : null;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_part < parts.Count)
        {
            if (parts[_part] is OriginPart.Gate gate)
            {
                using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token);
                await scenario.PassAsync(gate.Name, either.Token).ConfigureAwait(false);
            }
            else if (((OriginPart.Data)parts[_part]).Bytes[_position..] is { Length: > 0 } left)
            {
                var count = Math.Min(left.Length, buffer.Length);
                left[..count].CopyTo(buffer);
                _position += count;
                return count;
            }

            (_part, _position) = (_part + 1, 0);
        }

        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // Whoever is held at a gate in a read is let go.
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _end.Cancel();
        }

        base.Dispose(disposing);
    }
}
