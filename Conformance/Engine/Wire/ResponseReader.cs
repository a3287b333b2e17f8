using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace RouteHandlers.Conformance.Wire;

/// <summary>The status line and the headers of an answer.</summary>
internal sealed record ResponseHead(int Status, string Reason, IReadOnlyList<WireHeader> Headers);

/// <summary>Reads an answer from a connection: first its head, then whatever the framing of the body asks for.</summary>
internal sealed class ResponseReader(Stream connection, string authority)
{
    /// <summary>All heads of one answer together, interim ones included.</summary>
    public const int HeadLimit = 64 * 1024;

    private const int LineLimit = 8 * 1024;
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;
    private long _position;

    /// <summary>How many bytes have been taken so far: the place that error messages name.</summary>
    public string Where => string.Create(CultureInfo.InvariantCulture, $"{authority}, byte {_position} of the answer");

    /// <summary>The connection ended by an error, not by the server's closing it.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Null: the connection closed before a whole head was there.</summary>
    public async Task<ResponseHead?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var lines = await ReadHeadLinesAsync(cancellationToken).ConfigureAwait(false);
            if (lines is null)
            {
                return null;
            }

            var head = Parse(lines);

            // Interim answers (100 Continue, 103 Early Hints) are not the answer; 101 is, for it takes the connection over.
            if (head.Status is >= 200 or 101)
            {
                return head;
            }
        }
    }

    /// <summary>Zero at the end of the connection, however it came.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> into, CancellationToken cancellationToken)
    {
        if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
        {
            return 0;
        }

        var count = Math.Min(into.Length, _end - _start);
        _buffer.AsMemory(_start, count).CopyTo(into);
        _start += count;
        _position += count;
        return count;
    }

    /// <summary>A line of the body's framing, without its end; null at the end of the connection.</summary>
    public async ValueTask<byte[]?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        while (true)
        {
            if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            var value = _buffer[_start++];
            _position++;
            if (value == '\n')
            {
                if (line is [.., (byte)'\r'])
                {
                    line.RemoveAt(line.Count - 1);
                }

                return [.. line];
            }

            line.Add(value);
            if (line.Count > LineLimit)
            {
                throw new WireProtocolException(Where, $"a line of more than {LineLimit} bytes that begins {WireProtocolException.Quote([.. line])}", "the framing of a chunked body");
            }
        }
    }

    private async Task<List<string>?> ReadHeadLinesAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var line = new List<byte>();
        while (true)
        {
            if (_start == _end && !await FillAsync(cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            var value = _buffer[_start++];
            _position++;
            line.Add(value);
            if (lines.Count == 0)
            {
                CheckBeginning(line);
            }

            if (_position > HeadLimit)
            {
                throw new WireProtocolException(
                    Where,
                    $"a head that does not end; its current line begins {WireProtocolException.Quote([.. line])}",
                    string.Create(CultureInfo.InvariantCulture, $"the empty line that ends it within {HeadLimit} bytes"));
            }

            if (value != '\n')
            {
                continue;
            }

            var text = Encoding.Latin1.GetString([.. line]).TrimEnd('\n').TrimEnd('\r');
            line.Clear();
            if (text.Length == 0)
            {
                return lines;
            }

            if (text[0] is ' ' or '\t' && lines.Count > 1)
            {
                lines[^1] = $"{lines[^1]} {text.Trim(' ', '\t')}"; // obs-fold: a continued header line
            }
            else
            {
                lines.Add(text);
            }
        }
    }

    // Said at the first byte that cannot belong to an answer: what is no HTTP at all may never send a line's end.
    private void CheckBeginning(List<byte> line)
    {
        var expected = "HTTP/"u8;
        if (line.Count <= expected.Length && line[^1] != expected[line.Count - 1])
        {
            byte[] found = [.. line, .. _buffer.AsSpan(_start, _end - _start)];
            throw new WireProtocolException($"{authority}, the start of the answer", WireProtocolException.Quote(found), "an HTTP/1.1 status line such as \"HTTP/1.1 200 OK\"");
        }
    }

    private ResponseHead Parse(List<string> lines)
    {
        // HTTP-version SP 3DIGIT [SP reason]; https://www.rfc-editor.org/rfc/rfc9112#section-4
        var status = lines[0].Split(' ', 3);
        if (status is not ["HTTP/1.0" or "HTTP/1.1", { Length: 3 } code, ..] || !code.All(char.IsAsciiDigit) || code[0] == '0')
        {
            throw new WireProtocolException($"{authority}, status line", Quote(lines[0]), "HTTP/1.1, a status of three digits and a reason");
        }

        var headers = new List<WireHeader>();
        for (var index = 1; index < lines.Count; index++)
        {
            var colon = lines[index].IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || lines[index].AsSpan(0, colon).ContainsAny(" \t"))
            {
                throw new WireProtocolException(
                    string.Create(CultureInfo.InvariantCulture, $"{authority}, header line {index}"), Quote(lines[index]), "a name, a colon and a value");
            }

            headers.Add(new WireHeader(lines[index][..colon], lines[index][(colon + 1)..].Trim(' ', '\t')));
        }

        return new ResponseHead(int.Parse(code, CultureInfo.InvariantCulture), status.Length == 3 ? status[2] : "", headers);
    }

    private static string Quote(string line) => WireProtocolException.Quote(Encoding.Latin1.GetBytes(line));

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            _start = 0;
            _end = 0;
            _end = await connection.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
            return _end > 0;
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            IsBroken = true;
            return false;
        }
        catch (OperationCanceledException)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
