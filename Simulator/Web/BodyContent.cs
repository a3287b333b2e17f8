using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using RouteHandlers.Runtime;
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
    private Stream? _source;
    private ReadableStream? _stream;
    private bool _isTaken;

    public BodyContent(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>What .NET reads is read when it is needed, and not before.</summary>
    public BodyContent(Stream source) => _source = source;

    /// <exception cref="TypeErrorException">The stream is the used body of another request or response.</exception>
    public BodyContent(ReadableStream stream)
    {
        if (stream.IsDisturbed || stream.Locked)
        {
            throw new TypeErrorException("Response body object should not be disturbed or locked");
        }

        _stream = stream;
    }

    /// <value>Null: not known before the stream has ended.</value>
    public long? Length => _bytes?.Length;

    /// <summary>Whether reading uses the body up; otherwise what was read is kept and read again.</summary>
    /// <value>The default is true.</value>
    public bool IsReadOnce { get; init; } = true;

    /// <summary>Something was read or the stream was taken.</summary>
    public bool IsUsed => IsReadOnce && (_isTaken || _stream is { IsDisturbed: true });

    /// <summary>Used, or about to be: a reader has the stream.</summary>
    // https://fetch.spec.whatwg.org/#body-unusable
    public bool IsUnusable => IsUsed || _stream is { Locked: true };

    /// <summary>The body as a handler sees it: always the same stream, and reading it uses the body.</summary>
    public ReadableStream Stream => _stream ??= _isTaken ? ReadableStream.Used() : ReadableStream.From(OpenSource());

    /// <summary>Uses the body up: the caller owns the stream and disposes it.</summary>
    /// <exception cref="TypeErrorException">It was used before.</exception>
    public Stream Take()
    {
        CheckUsable();
        _isTaken = true;
        if (_stream is not null && _bytes is null)
        {
            return _stream.AsStream();
        }

        _stream?.Use();
        return OpenSource();
    }

    /// <summary>Uses the body up, for one who reads it part by part.</summary>
    /// <exception cref="TypeErrorException">It was used before.</exception>
    public ReadableStreamDefaultReader TakeReader()
    {
        CheckUsable();
        return Stream.GetReader();
    }

    /// <summary>Lets go of a body that nobody is going to read; a stream of a script's own is left as it is.</summary>
    public void Abandon() => _source?.Dispose();

    // https://fetch.spec.whatwg.org/#concept-body-consume-body
    public async Task<ReadOnlyMemory<byte>> ConsumeAsync(CancellationToken cancellationToken)
    {
        var stream = Take();
        if (_bytes is { } bytes)
        {
            return bytes;
        }

        // The awaits keep their context: time must not pass between the end of the body and the script that waits for it.
        await using (stream)
        {
            using var waiting = stream is ReadableByteStream ? null : EventLoop.Home.WaitOutside();
            var all = new MemoryStream();
            var buffer = new byte[16 * 1024];
            while (await stream.ReadAsync(buffer, cancellationToken) is var count and > 0)
            {
                all.Write(buffer, 0, count);
            }

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

        if (_stream is not null)
        {
            (_stream, var branch) = _stream.Tee();
            return new BodyContent(branch);
        }

        (_source, var other) = TeeStream.Split(_source!);
        return new BodyContent(other);
    }

    /// <summary>A new body around this one's content, which uses this one up.</summary>
    public BodyContent Move()
    {
        var stream = Take();
        return _bytes is { } bytes ? new BodyContent(bytes) : new BodyContent(stream);
    }

    private void CheckUsable()
    {
        if (IsUnusable)
        {
            throw new TypeErrorException("Body is unusable: Body has already been read");
        }
    }

    private Stream OpenSource() => _bytes is { } bytes ? Open(bytes) : _source!;

    private static MemoryStream Open(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);
}
