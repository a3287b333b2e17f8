using System.Text;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Running;

/// <summary>A request as a command that a person can paste; <c>$ORIGIN</c> stands for where the implementation listens.</summary>
internal static class CurlCommand
{
    public static string Of(WireRequest request)
    {
        var command = new StringBuilder("curl -i");
        if (request.Method == "HEAD")
        {
            command.Append(" --head");
        }
        else if (request.Method != "GET")
        {
            command.Append(" -X ").Append(Quote(request.Method));
        }

        // '..' and '//' must arrive as they are.
        command.Append(" --path-as-is");
        foreach (var header in request.Headers)
        {
            command.Append(" -H ").Append(Quote($"{header.Name}: {header.Value}"));
        }

        if (request.Body is { } body)
        {
            using var reader = new StreamReader(body.Open(), Encoding.UTF8);
            command.Append(" --data-binary ").Append(Quote(reader.ReadToEnd()));
        }

        return request.Target.StartsWith('/')
            ? command.Append(" \"$ORIGIN\"").Append(Quote(request.Target)).ToString()
            : command.Append(" --request-target ").Append(Quote(request.Target)).Append(" \"$ORIGIN\"").ToString();
    }

    private static string Quote(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '-' or '_' or ':')
            ? text
            : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
