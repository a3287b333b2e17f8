using System.Globalization;
using Microsoft.Net.Http.Headers;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>Cookies as text: how the framework reads the Cookie header and Set-Cookie lines, and how it writes them.</summary>
// https://httpwg.org/specs/rfc6265.html#sane-set-cookie, from which the framework departs: it decodes values, trims nothing and checks no name.
internal static class CookieSyntax
{
    private static readonly CookieRules _standard = new();
    private static readonly string[] _sameSites = ["strict", "lax", "none"];
    private static readonly string[] _priorities = ["low", "medium", "high"];

    /// <summary>The pairs of a Cookie header by name, in the order in which each name came first.</summary>
    public static OrderedDictionary<string, string> ParsePairs(string text, CookieRules rules)
    {
        var pairs = new OrderedDictionary<string, string>(rules.NamesAreCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        var parts = text.Split([.. rules.Separators]);
        foreach (var pair in parts.Take(1).Concat(parts.Skip(1).Select(part => part.TrimStart(' '))).Where(part => part.Length > 0))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? (pair, rules.ValueOfABareName) : (pair[..equals], Decode(pair[(equals + 1)..], rules));
            if (rules.TrimsPairs)
            {
                (name, value) = (name.Trim(), value?.Trim().Trim('"'));
            }

            if (value is not null && (rules.LastDuplicateCounts || !pairs.ContainsKey(name)))
            {
                pairs[name] = value;
            }
        }

        return pairs;
    }

    /// <summary>The cookie of a Set-Cookie line; null for an empty line.</summary>
    /// <exception cref="JavaScriptException">The line has no name, or its value cannot be decoded once more.</exception>
    public static Cookie? ParseSetCookie(string line, CookieRules rules)
    {
        if (line.Length == 0)
        {
            return null;
        }

        var pairs = ParsePairs(line, _standard);
        if (pairs.Count == 0)
        {
            throw new TypeErrorException("undefined is not iterable (cannot read property Symbol(Symbol.iterator))");
        }

        var (name, once) = pairs.GetAt(0);
        // An empty name is dropped with everything else that is empty, and what is written of it then is the text of nothing.
        // The value was decoded with the pair already; the release decodes it again.
        var value = PercentEncoding.TryDecodeComponent(once, out var twice) ? twice : throw new UriErrorException();
        var attributes = pairs.Skip(1).GroupBy(pair => Normal(pair.Key)).ToDictionary(group => group.Key, group => group.Last().Value);
        var expires = Text("expires")?.Trim('"');
        var date = ParseDate(expires);
        return new(name.Length > 0 ? name : "undefined", value.Length > 0 ? value : null)
        {
            Domain = Text("domain"),
            Expires = date,
            ExpiresIsInvalid = expires is not null && date is null,
            HttpOnly = Flag("httponly"),
            MaxAge = Text("maxage") is { } age && JavaScriptNumber.Parse(age) is var seconds and not (0 or double.NaN) ? seconds : null,
            Path = Text("path"),
            SameSite = OneOf(_sameSites, "samesite"),
            Secure = Flag("secure"),
            Priority = OneOf(_priorities, "priority"),
            Partitioned = Flag("partitioned"),
        };

        string Normal(string key) => rules.ReadsMaxAge ? key.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal) : key.ToLowerInvariant();

        string? Text(string key) => attributes.GetValueOrDefault(key) is { Length: > 0 } text ? text : null;

        bool? Flag(string key) => Text(key) is null ? null : true;

        string? OneOf(string[] words, string key) => Text(key)?.ToLowerInvariant() is { } word && words.Contains(word) ? word : null;
    }

    /// <summary>A Set-Cookie line, or one pair of a Cookie header where the cookie has no attributes.</summary>
    public static string Stringify(Cookie cookie, CookieRules rules) =>
        string.Join("; ", rules.Attributes.Select(name => Attribute(cookie, name)).OfType<string>().Prepend(StringifyPair(cookie, rules)));

    /// <summary>Name and value alone. The name is written as it is, whatever it holds.</summary>
    public static string StringifyPair(Cookie cookie, CookieRules rules) =>
        $"{cookie.Name}={(rules.EncodesValues ? PercentEncoding.EncodeComponent(cookie.Value ?? "") : cookie.Value)}";

    /// <summary>The cookies of one line that a comma separates; a comma within a date separates nothing.</summary>
    public static IEnumerable<string> SplitSetCookie(string line)
    {
        if (line.Length == 0)
        {
            yield break;
        }

        var start = 0;
        for (var comma = line.IndexOf(','); comma >= 0; comma = line.IndexOf(',', comma + 1))
        {
            // It separates when a name and an equals sign follow.
            var next = comma + 1;
            while (next < line.Length && char.IsWhiteSpace(line[next]))
            {
                next++;
            }

            var end = line.AsSpan(next).IndexOfAny("=;,");
            if (end >= 0 && line[next + end] == '=')
            {
                yield return line[start..comma];
                start = next;
            }
        }

        yield return line[start..];
    }

    private static string? Decode(string value, CookieRules rules) =>
        !rules.DecodesValues ? value
        : PercentEncoding.TryDecodeComponent(value, out var decoded) ? decoded
        : rules.DropsUndecodableValues ? null
        : value;

    private static string? Attribute(Cookie cookie, string name) => name switch
    {
        "Path" => Text(name, cookie.Path),
        "Expires" => cookie.ExpiresIsInvalid ? "Expires=Invalid Date" : cookie.Expires is { } date ? $"Expires={date.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)}" : null,
        "Max-Age" => cookie.MaxAge is { } seconds ? $"Max-Age={JavaScriptNumber.ToString(seconds)}" : null,
        "Domain" => Text(name, cookie.Domain),
        "Secure" => Flag(name, cookie.Secure),
        "HttpOnly" => Flag(name, cookie.HttpOnly),
        "SameSite" => Text(name, cookie.SameSite),
        "Partitioned" => Flag(name, cookie.Partitioned),
        "Priority" => Text(name, cookie.Priority),
        _ => throw new ArgumentException($"'{name}' is no attribute of a cookie.", nameof(name)),
    };

    private static string? Text(string name, string? value) => value is { Length: > 0 } ? $"{name}={value}" : null;

    private static string? Flag(string name, bool? value) => value == true ? name : null;

    private static DateTimeOffset? ParseDate(string? text) =>
        text is null ? null
        : text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero)
        : DateTimeOffset.TryParseExact(text.Split(" (")[0], "ddd MMM dd yyyy HH:mm:ss 'GMT'zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var printed) ? printed
        : HeaderUtilities.TryParseDate(text, out var date) || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date) ? date
        : null;
}

/// <summary>What <c>decodeURIComponent</c> throws.</summary>
internal sealed class UriErrorException() : JavaScriptException("URI malformed")
{
    public override string Name => "URIError";
}
