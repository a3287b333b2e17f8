using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using RouteHandlers.Versions;

namespace RouteHandlers.Web;

/// <summary>
/// The body of one request or response: bytes that are there, or a stream that is read when a reader asks. It can be
/// used once.
/// </summary>
// https://fetch.spec.whatwg.org/#concept-body
[SuppressMessage("Design", "CA1001", Justification = "Whoever takes the stream disposes it.")]
internal sealed class BodyContent
{
    private ReadOnlyMemory<byte>? _bytes;
    private readonly BodyStream _stream;

    public BodyContent(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _stream = new BodyStream(Open(bytes));
    }

    /// <exception cref="TypeErrorException">The stream is the used body of another request or response.</exception>
    public BodyContent(Stream stream)
    {
        if (stream is BodyStream { IsDisturbed: true })
        {
            throw new TypeErrorException("Response body object should not be disturbed or locked");
        }

        _stream = new BodyStream(stream);
    }

    /// <value>Null: not known before the stream has ended.</value>
    public long? Length => _bytes?.Length;

    /// <summary>Whether reading uses the body up; otherwise what was read is kept and read again.</summary>
    /// <value>The default is true.</value>
    public bool IsReadOnce { get; init; } = true;

    /// <summary>Something was read or the stream was taken.</summary>
    public bool IsUsed => IsReadOnce && _stream.IsDisturbed;

    /// <summary>The body as a handler sees it: always the same stream, and reading it uses the body.</summary>
    public Stream Stream => _stream;

    /// <summary>Uses the body up: the caller owns the stream and disposes it.</summary>
    /// <exception cref="TypeErrorException">It was used before.</exception>
    public Stream Take()
    {
        if (IsUsed)
        {
            throw new TypeErrorException("Body is unusable: Body has already been read");
        }

        return _stream.Take();
    }

    // https://fetch.spec.whatwg.org/#concept-body-consume-body
    public async Task<ReadOnlyMemory<byte>> ConsumeAsync(CancellationToken cancellationToken)
    {
        var stream = Take();
        if (_bytes is { } bytes)
        {
            return bytes;
        }

        await using (stream.ConfigureAwait(false))
        {
            var all = new MemoryStream();
            await stream.CopyToAsync(all, cancellationToken).ConfigureAwait(false);
            var read = all.GetBuffer().AsMemory(0, (int)all.Length);
            _bytes = IsReadOnce ? null : read;
            return read;
        }
    }

    /// <summary>A second body with the same content; what one of the two has read is kept for the other.</summary>
    // https://fetch.spec.whatwg.org/#concept-body-clone
    public BodyContent Clone()
    {
        if (!BodyRules.Current.ClonesHaveBodiesOfTheirOwn)
        {
            return Move();
        }

        if (_bytes is { } bytes)
        {
            return new BodyContent(bytes);
        }

        var (mine, other) = TeeStream.Split(_stream.Inner);
        _stream.Inner = mine;
        return new BodyContent(other);
    }

    /// <summary>A new body around this one's content, which uses this one up.</summary>
    public BodyContent Move()
    {
        var stream = Take();
        return _bytes is { } bytes ? new BodyContent(bytes) : new BodyContent(stream);
    }

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
