using System.Text;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Running;

/// <summary>A request as a command that a person can paste; <c>$ORIGIN</c> stands for where the implementation listens.</summary>
internal static class CurlCommand
{
    private const int LongBody = 1024;
    private const int LongestUnit = 64;

    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(WireRequest request)
    {
        // '..' and '//' must arrive as they are, and '[' and '{' are no patterns.
        var command = new StringBuilder("curl -i --path-as-is --globoff");
        if (request.Method == "HEAD" && request.Body is null)
        {
            command.Append(" --head");
        }
        else if (request.Method != "GET" || request.Body is not null)
        {
            command.Append(" -X ").Append(Quote(request.Method));
        }

        foreach (var header in request.Headers)
        {
            command.Append(" -H ").Append(Quote(header.Value.Length > 0 ? $"{header.Name}: {header.Value}" : $"{header.Name};"));
        }

        if (request.Body is { } body)
        {
            if (!request.Headers.Any(header => header.Is("content-type")))
            {
                command.Append(" -H Content-Type:"); // else curl says that it is a form
            }

            var bytes = Read(body);
            if (UnitOf(bytes) is { } unit)
            {
                command.Insert(0, $"yes {Quote(unit)} | tr -d '\\n' | head -c {bytes.Length} | ").Append(" --data-binary @-");
            }
            else if (AsText(bytes) is { } text)
            {
                command.Append(" --data-raw ").Append(Quote(text));
            }
            else
            {
                command.Insert(0, $"echo {Convert.ToBase64String(bytes)} | base64 -d | ").Append(" --data-binary @-");
            }
        }

        return request.Target.StartsWith('/')
            ? command.Append(" \"$ORIGIN\"").Append(Quote(request.Target)).ToString()
            : command.Append(" --request-target ").Append(Quote(request.Target)).Append(" \"$ORIGIN\"").ToString();
    }

    private static byte[] Read(WireBody body)
    {
        using var stream = body.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The text of one line that a long body consists of, over and over; null: it does not.</summary>
    private static string? UnitOf(byte[] bytes)
    {
        for (var length = 1; bytes.Length >= LongBody && length <= LongestUnit; length++)
        {
            if (bytes.AsSpan(length).SequenceEqual(bytes.AsSpan(0, bytes.Length - length)))
            {
                return AsText(bytes[..length]) is { } text && !text.Contains('\n', StringComparison.Ordinal) ? text : null;
            }
        }

        return null;
    }

    /// <summary>Null where an argument cannot carry it.</summary>
    private static string? AsText(byte[] bytes)
    {
        try
        {
            // A terminal makes a line break of a carriage return that is pasted.
            return bytes.AsSpan().ContainsAny((byte)0, (byte)'\r') ? null : _strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Quote(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '-' or '_' or ':')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
