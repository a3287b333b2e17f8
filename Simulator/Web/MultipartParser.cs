using System.Text;
using System.Text.RegularExpressions;
using RouteHandlers.Versions;

namespace RouteHandlers.Web;

/// <summary>
/// Reads a <c>multipart/form-data</c> body as the web platform writes it, and takes no other: text before the first boundary, lines that end in LF or a name
/// without quotation marks are no form.
/// </summary>
// https://andreubotella.github.io/multipart-form-data/#multipart-form-data-parser
internal static partial class MultipartParser
{
    /// <summary>Null: the body is no form with that boundary.</summary>
    public static FormData? Parse(ReadOnlyMemory<byte> body, string boundary, FormRules rules)
    {
        var rest = rules.LineBreaksAroundAreSkipped ? WithoutLineBreaksAround(body) : body;
        var delimiter = Utf8Text.Encode("--" + boundary);
        var form = new FormData();
        while (rest.Span.StartsWith(delimiter))
        {
            rest = rest[delimiter.Length..];
            if (rest.Span.SequenceEqual("--"u8) || rest.Span.SequenceEqual("--\r\n"u8))
            {
                return form;
            }

            if (CutPart(ref rest, delimiter) is not var (head, content) || Part.Read(head, rules) is not { } part)
            {
                return null;
            }

            if (!rules.RepeatedFieldsAreKept)
            {
                form.Delete(part.Name);
            }

            part.AppendTo(form, content, rules);
        }

        return null;
    }

    /// <summary>Takes a part off the front, up to the next delimiter: its header lines, and what stands behind the empty line.</summary>
    private static (string Head, ReadOnlyMemory<byte> Content)? CutPart(ref ReadOnlyMemory<byte> rest, ReadOnlySpan<byte> delimiter)
    {
        var headEnd = rest.Span.IndexOf("\r\n\r\n"u8);
        if (headEnd < "\r\n".Length || !rest.Span.StartsWith("\r\n"u8))
        {
            return null;
        }

        var head = Encoding.Latin1.GetString(rest.Span["\r\n".Length..headEnd]);
        rest = rest[(headEnd + "\r\n\r\n".Length)..];

        // Deviation: the boundary alone ends the content, without the line break and the dashes before it; content that has it in it is no form.
        var boundary = rest.Span.IndexOf(delimiter["--".Length..]);
        if (boundary < 0)
        {
            return null;
        }

        var content = rest[..Math.Max(boundary - "\r\n--".Length, 0)];
        rest = rest[content.Length..];
        if (!rest.Span.StartsWith("\r\n"u8))
        {
            return null;
        }

        rest = rest["\r\n".Length..];
        return (head, content);
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

    /// <summary>What the header lines of a part say. Their letters are bytes: names are UTF-8, the rest is ASCII.</summary>
    private sealed partial record Part(string Name, string? FileName, string? ContentType, string? TransferEncoding)
    {
        /// <summary>Null: a line is no header, or none names the field.</summary>
        public static Part? Read(string head, FormRules rules)
        {
            Match? disposition = null;
            string? contentType = null, transferEncoding = null;
            foreach (var line in head.Split("\r\n"))
            {
                if (Header().Match(line) is not { Success: true } header)
                {
                    return null;
                }

                var value = header.Groups["value"].Value;
                switch (header.Groups["name"].Value.ToUpperInvariant())
                {
                    case "CONTENT-DISPOSITION" when (disposition = Disposition().Match(value)).Success:
                        break;
                    case "CONTENT-DISPOSITION":
                        return null;
                    case "CONTENT-TYPE":
                        contentType = value.TrimEnd(' ', '\t');
                        break;
                    case "CONTENT-TRANSFER-ENCODING":
                        transferEncoding = value.TrimEnd(' ', '\t');
                        break;
                }
            }

            return disposition is null
                ? null
                : new(
                    Unescape(disposition.Groups["name"].Value, rules),
                    disposition.Groups["filename"] is { Success: true } fileName ? Unescape(fileName.Value, rules) : null,
                    contentType,
                    transferEncoding);
        }

        public void AppendTo(FormData form, ReadOnlyMemory<byte> content, FormRules rules)
        {
            if (rules.TransferEncodingIsDecoded && TransferEncoding == "base64")
            {
                content = DecodeBase64(content.Span);
            }

            if (FileName is not null && rules.FilesAreFiles)
            {
                form.Append(Name, new File(new Blob(content.ToArray(), ContentType ?? rules.DefaultFileType), FileName));
            }
            else
            {
                form.Append(Name, Utf8Text.Decode(content.Span));
            }
        }

        private static string Unescape(string bytes, FormRules rules)
        {
            var name = Utf8Text.Decode(Encoding.Latin1.GetBytes(bytes));
            return rules.NamesAreUnescaped ? Escape().Replace(name, escape => ((char)Convert.ToByte(escape.Value[1..], 16)).ToString()) : name;
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

        // White space around the name is passed over; a line break by halves is no header.
        [GeneratedRegex(@"\A[ \t]*(?<name>[!#$%&'*+\-.^_`|~0-9A-Za-z]+)[ \t]*:[ \t]*(?<value>[^\r\n]*)\z")]
        private static partial Regex Header();

        // Deviation: a star behind filename is passed over, as the recorded releases do; what follows is not decoded.
        [GeneratedRegex(@"\Aform-data; name=""(?<name>[^""]*)""(; filename\*?=""(?<filename>[^""]*)"")?\z", RegexOptions.ExplicitCapture)]
        private static partial Regex Disposition();

        // https://andreubotella.github.io/multipart-form-data/#parse-a-multipart-form-data-name
        [GeneratedRegex("%(0[AaDd]|22)")]
        private static partial Regex Escape();
    }
}
