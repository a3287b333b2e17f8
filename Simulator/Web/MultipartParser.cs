using System.Text;
using RouteHandlers.Versions;

namespace RouteHandlers.Web;

/// <summary>
/// Reads a <c>multipart/form-data</c> body as browsers and servers of the web platform write it. It is far stricter than MIME: a preamble, lines that end in
/// LF, or an unquoted name are no form. (The MultipartReader of ASP.NET Core takes all of these.)
/// </summary>
// https://andreubotella.github.io/multipart-form-data/#parse-a-multipart-form-data-string
internal ref struct MultipartParser
{
    private readonly FormRules _rules;
    private readonly ReadOnlySpan<byte> _boundary;
    private readonly ReadOnlyMemory<byte> _memory;
    private readonly ReadOnlySpan<byte> _input;
    private int _position;

    private MultipartParser(ReadOnlyMemory<byte> input, ReadOnlySpan<byte> boundary, FormRules rules)
    {
        _memory = input;
        _input = input.Span;
        _boundary = boundary;
        _rules = rules;
    }

    private readonly ReadOnlySpan<byte> Rest => _input[_position..];

    /// <summary>Null: the body is no form with that boundary.</summary>
    public static FormData? Parse(ReadOnlyMemory<byte> body, string boundary, FormRules rules)
    {
        if (rules.LineBreaksAroundAreSkipped)
        {
            body = WithoutLineBreaksAround(body);
        }

        return new MultipartParser(body, Utf8Text.Encode("--" + boundary), rules).ParseParts();
    }

    private FormData? ParseParts()
    {
        var form = new FormData();
        while (Skip(_boundary))
        {
            if (Rest.SequenceEqual("--"u8) || Rest.SequenceEqual("--\r\n"u8))
            {
                return form;
            }

            if (!Skip("\r\n"u8) || ParseHeaders() is not { } headers || ParseBody() is not { } body)
            {
                return null;
            }

            Append(form, headers, body);
        }

        return null;
    }

    // https://andreubotella.github.io/multipart-form-data/#parse-multipart-form-data-headers
    private PartHeaders? ParseHeaders()
    {
        var headers = new PartHeaders();
        while (!Skip("\r\n"u8))
        {
            var name = Encoding.Latin1.GetString(CollectUntil("\r\n:"u8)).Trim(' ', '\t');
            if (!HttpSyntax.IsToken(name) || !Skip(":"u8))
            {
                return null;
            }

            while (Skip(" "u8) || Skip("\t"u8))
            {
            }

            if (name.Equals("content-disposition", StringComparison.OrdinalIgnoreCase))
            {
                if (!ParseDisposition(headers))
                {
                    return null;
                }
            }
            else
            {
                var value = Encoding.Latin1.GetString(CollectUntil("\r\n"u8)).TrimEnd(' ', '\t');
                if (name.Equals("content-type", StringComparison.OrdinalIgnoreCase))
                {
                    headers.ContentType = value;
                }
                else if (name.Equals("content-transfer-encoding", StringComparison.OrdinalIgnoreCase))
                {
                    headers.TransferEncoding = value;
                }
            }

            if (!Skip("\r\n"u8))
            {
                return null;
            }
        }

        return headers.Name is null ? null : headers;
    }

    private bool ParseDisposition(PartHeaders headers)
    {
        headers.FileName = null;
        headers.Name = Skip("form-data; name=\""u8) ? ParseName() : null;
        if (headers.Name is null)
        {
            return false;
        }

        // Deviation: a star behind filename is passed over, as the recorded releases do; what follows is not decoded.
        if (!Skip("; filename"u8))
        {
            return true;
        }

        Skip("*"u8);
        headers.FileName = Skip("=\""u8) ? ParseName() : null;
        return headers.FileName is not null;
    }

    /// <summary>What stands before the closing quotation mark; null: it does not close.</summary>
    // https://andreubotella.github.io/multipart-form-data/#parse-a-multipart-form-data-name
    private string? ParseName()
    {
        var name = Utf8Text.Decode(CollectUntil("\r\n\""u8));
        if (!Skip("\""u8))
        {
            return null;
        }

        return _rules.NamesAreUnescaped
            ? name.Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase)
                .Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase)
                .Replace("%22", "\"", StringComparison.Ordinal)
            : name;
    }

    private ReadOnlyMemory<byte>? ParseBody()
    {
        // Deviation: the boundary alone ends the body, without the line break and the dashes that belong to it; a value that has it in it is no form.
        var boundary = Rest.IndexOf(_boundary[2..]);
        if (boundary < 0)
        {
            return null;
        }

        var body = _memory.Slice(_position, Math.Max(boundary - "\r\n--".Length, 0));
        _position += body.Length;
        if (!Skip("\r\n"u8))
        {
            return null;
        }

        return body;
    }

    private readonly void Append(FormData form, PartHeaders headers, ReadOnlyMemory<byte> body)
    {
        if (_rules.TransferEncodingIsDecoded && headers.TransferEncoding == "base64")
        {
            body = DecodeBase64(body.Span);
        }

        if (!_rules.RepeatedFieldsAreKept)
        {
            form.Delete(headers.Name!);
        }

        if (headers.FileName is { } fileName && _rules.FilesAreFiles)
        {
            var type = headers.ContentType ?? _rules.DefaultFileType;
            form.Append(headers.Name!, new File(new Blob(body.ToArray(), type), fileName));
        }
        else
        {
            form.Append(headers.Name!, Utf8Text.Decode(body.Span));
        }
    }

    private bool Skip(ReadOnlySpan<byte> expected)
    {
        if (!Rest.StartsWith(expected))
        {
            return false;
        }

        _position += expected.Length;
        return true;
    }

    private ReadOnlySpan<byte> CollectUntil(ReadOnlySpan<byte> stops)
    {
        var rest = Rest;
        var length = rest.IndexOfAny(stops) is var stop and >= 0 ? stop : rest.Length;
        _position += length;
        return rest[..length];
    }

    private static ReadOnlyMemory<byte> WithoutLineBreaksAround(ReadOnlyMemory<byte> body)
    {
        while (body.Span.StartsWith("\r\n"u8))
        {
            body = body[2..];
        }

        while (body.Span.EndsWith("\r\n"u8))
        {
            body = body[..^2];
        }

        return body;
    }

    /// <summary>Base64 up to the first padding; whatever is no digit of it is passed over.</summary>
    private static byte[] DecodeBase64(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'=');
        var digits = Encoding.Latin1.GetString(end < 0 ? text : text[..end]).Replace('-', '+').Replace('_', '/');
        var known = string.Concat(digits.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/'));
        known = known.Length % 4 == 1 ? known[..^1] : known; // six bits are no byte
        return Convert.FromBase64String(known.PadRight((known.Length + 3) / 4 * 4, '='));
    }

    private sealed class PartHeaders
    {
        public string? Name { get; set; }

        public string? FileName { get; set; }

        public string? ContentType { get; set; }

        public string? TransferEncoding { get; set; }
    }
}
