using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace RouteHandlers.Web;

/// <summary>A media type: its essence (<c>type/subtype</c>, in lower case) and its parameters in order.</summary>
// https://mimesniff.spec.whatwg.org/#mime-type-representation
internal sealed class MimeType
{
    private readonly List<KeyValuePair<string, string>> _parameters = [];

    private MimeType(string essence) => Essence = essence;

    public string Essence { get; }

    /// <summary>Null: there is no such parameter.</summary>
    public string? Parameter(string name) => _parameters.Where(parameter => parameter.Key == name).Select(parameter => parameter.Value).FirstOrDefault();

    /// <value>Null: it is no media type.</value>
    // https://mimesniff.spec.whatwg.org/#parse-a-mime-type
    [SuppressMessage("Globalization", "CA1308", Justification = "The standard's form is lower case.")]
    public static MimeType? Parse(string input)
    {
        input = HttpSyntax.Normalize(input);
        var slash = input.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return null;
        }

        var position = slash + 1;
        var (type, subtype) = (input[..slash], CollectUntil(";", input, ref position).TrimEnd('\t', '\n', '\r', ' '));
        if (!HttpSyntax.IsToken(type) || !HttpSyntax.IsToken(subtype))
        {
            return null;
        }

        var mimeType = new MimeType($"{type}/{subtype}".ToLowerInvariant());
        while (position < input.Length)
        {
            position++;
            mimeType.ParseParameter(input, ref position);
        }

        return mimeType;
    }

    // https://fetch.spec.whatwg.org/#concept-header-extract-mime-type
    public static MimeType? Extract(HeaderList headers)
    {
        MimeType? found = null;
        string? charset = null;
        foreach (var value in headers.Get("Content-Type") is { } line ? Split(line) : [])
        {
            if (Parse(value) is not { Essence: not "*/*" } mimeType)
            {
                continue;
            }

            if (mimeType.Essence != found?.Essence)
            {
                charset = mimeType.Parameter("charset");
            }
            else if (charset is not null && mimeType.Parameter("charset") is null)
            {
                mimeType._parameters.Add(new("charset", charset));
            }

            found = mimeType;
        }

        return found;
    }

    // https://mimesniff.spec.whatwg.org/#serialize-a-mime-type
    public override string ToString() =>
        string.Concat(_parameters.Select(parameter => $";{parameter.Key}={(HttpSyntax.IsToken(parameter.Value) ? parameter.Value : Quote(parameter.Value))}").Prepend(Essence));

    [SuppressMessage("Globalization", "CA1308", Justification = "The standard's form is lower case.")]
    private void ParseParameter(string input, ref int position)
    {
        while (position < input.Length && input[position] is '\t' or '\n' or '\r' or ' ')
        {
            position++;
        }

        var name = CollectUntil(";=", input, ref position).ToLowerInvariant();
        if (position >= input.Length || input[position] == ';')
        {
            return;
        }

        position++;
        var isQuoted = position < input.Length && input[position] == '"';
        var value = isQuoted ? CollectQuotedString(input, ref position, extract: true) : "";
        var rest = CollectUntil(";", input, ref position).TrimEnd('\t', '\n', '\r', ' ');
        if (!isQuoted)
        {
            value = rest;
        }

        if ((isQuoted || value.Length > 0) && HttpSyntax.IsToken(name) && value.All(c => c is '\t' or (>= ' ' and <= '~') or (>= '\u0080' and <= '\u00ff')) && Parameter(name) is null)
        {
            _parameters.Add(new(name, value));
        }
    }

    // https://fetch.spec.whatwg.org/#header-value-get-decode-and-split
    private static List<string> Split(string line)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        for (var position = 0; ;)
        {
            value.Append(CollectUntil("\",", line, ref position));
            if (position < line.Length && line[position] == '"')
            {
                value.Append(CollectQuotedString(line, ref position, extract: false));
                continue;
            }

            values.Add(value.ToString().Trim('\t', ' '));
            value.Clear();
            if (position++ >= line.Length)
            {
                return values;
            }
        }
    }

    // https://fetch.spec.whatwg.org/#collect-an-http-quoted-string
    private static string CollectQuotedString(string input, ref int position, bool extract)
    {
        var start = position++;
        var value = new StringBuilder();
        while (position < input.Length)
        {
            var letter = input[position++];
            if (letter == '"')
            {
                break;
            }

            value.Append(letter == '\\' && position < input.Length ? input[position++] : letter);
        }

        return extract ? value.ToString() : input[start..position];
    }

    private static string CollectUntil(string stops, string input, ref int position)
    {
        var start = position;
        var length = input.AsSpan(start).IndexOfAny(stops);
        position = length < 0 ? input.Length : start + length;
        return input[start..position];
    }

    private static string Quote(string value) =>
        $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
