using System.Globalization;
using System.Text;

namespace RouteHandlers.Conformance.Wire;

/// <summary>A body read as it arrives. Its end says whether the framing's promise was kept.</summary>
internal abstract class ResponseBody : Stream
{
    public WireEnding Ending { get; private set; } = WireEnding.Open;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Picks the framing. https://www.rfc-editor.org/rfc/rfc9112#section-6.3</summary>
    public static ResponseBody For(string method, ResponseHead head, ResponseReader reader)
    {
        if (method == "HEAD" || head.Status is 204 or 304)
        {
            return new CountedBody(reader, 0);
        }

        var codings = Values(head, "transfer-encoding");
        if (codings.Count > 0)
        {
            return codings[^1].Equals("chunked", StringComparison.OrdinalIgnoreCase) ? new ChunkedBody(reader) : new BodyUntilClose(reader);
        }

        var lengths = Values(head, "content-length").Distinct().ToList();
        return lengths switch
        {
            [] => new BodyUntilClose(reader),
            [var only] when long.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var length) => new CountedBody(reader, length),
            _ => throw new WireProtocolException(reader.Where, $"Content-Length: {string.Join(", ", lengths)}", "one number"),
        };
    }

    public sealed override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Ending != WireEnding.Open || buffer.Length == 0)
        {
            return 0;
        }

        try
        {
            return await ReadSomeAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            End(WireEnding.Truncated);
            throw;
        }
    }

    public sealed override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public sealed override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Ends a body that nobody will read on.</summary>
    public void Abandon() => End(WireEnding.Truncated);

    /// <summary>Reads at least one byte, or calls <see cref="End"/> and gives its zero.</summary>
    protected abstract ValueTask<int> ReadSomeAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    protected int End(WireEnding ending)
    {
        if (Ending == WireEnding.Open)
        {
            Ending = ending;
        }

        return 0;
    }

    private static List<string> Values(ResponseHead head, string name) =>
        [.. head.Headers.Where(header => header.Is(name)).SelectMany(header => header.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    private sealed class CountedBody : ResponseBody
    {
        private readonly ResponseReader _reader;
        private long _left;

        public CountedBody(ResponseReader reader, long length)
        {
            _reader = reader;
            _left = length;
            if (length == 0)
            {
                End(WireEnding.Complete);
            }
        }

        protected override async ValueTask<int> ReadSomeAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            var count = await _reader.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken).ConfigureAwait(false);
            _left -= count;
            if (count == 0)
            {
                return End(WireEnding.Truncated);
            }

            if (_left == 0)
            {
                End(WireEnding.Complete);
            }

            return count;
        }
    }

    private sealed class BodyUntilClose(ResponseReader reader) : ResponseBody
    {
        protected override async ValueTask<int> ReadSomeAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            var count = await reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            return count > 0 ? count : End(reader.IsBroken ? WireEnding.Truncated : WireEnding.Complete);
        }
    }

    private sealed class ChunkedBody(ResponseReader reader) : ResponseBody
    {
        private const int TrailerLimit = 1000;
        private long _left;
        private bool _isLineEndDue;

        protected override async ValueTask<int> ReadSomeAsync(Memory<byte> buffer, CancellationToken cancellationToken)
        {
            if (_left == 0)
            {
                if (!await SkipLineEndAsync(cancellationToken).ConfigureAwait(false)
                    || await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is not { } line)
                {
                    return End(WireEnding.Truncated);
                }

                _left = Size(line);
                if (_left == 0)
                {
                    return End(await SkipTrailersAsync(cancellationToken).ConfigureAwait(false) ? WireEnding.Complete : WireEnding.Truncated);
                }
            }

            var count = await reader.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _left)], cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                return End(WireEnding.Truncated);
            }

            _left -= count;

            // The chunk is handed out now: the line end behind it may take its time, and belongs to the next read.
            _isLineEndDue = _left == 0;
            return count;
        }

        private async ValueTask<bool> SkipLineEndAsync(CancellationToken cancellationToken)
        {
            if (!_isLineEndDue)
            {
                return true;
            }

            _isLineEndDue = false;
            var line = await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false);
            return line is not { Length: > 0 }
                ? line is not null
                : throw new WireProtocolException(reader.Where, WireProtocolException.Quote(line), "the line end behind a chunk");
        }

        private long Size(byte[] line)
        {
            var text = Encoding.Latin1.GetString(line).Split(';')[0].Trim(' ', '\t');
            return text.Length is > 0 and <= 15 && long.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size)
                ? size
                : throw new WireProtocolException(reader.Where, WireProtocolException.Quote(line), "the size of a chunk in hexadecimal digits");
        }

        private async ValueTask<bool> SkipTrailersAsync(CancellationToken cancellationToken)
        {
            for (var count = 0; count < TrailerLimit; count++)
            {
                if (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is not { } line)
                {
                    return false;
                }

                if (line.Length == 0)
                {
                    return true;
                }
            }

            throw new WireProtocolException(reader.Where, $"more than {TrailerLimit} trailer lines", "the empty line that ends them");
        }
    }
}
