using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Transcripts;

/// <summary>
/// Everything in which two recordings of one behaviour differ, in one place: framing and clock headers, the framework's own <c>vary</c>,
/// entity tags, the dates of files, dates reckoned from <c>Max-Age</c>, the digits of a form's boundary, the secret of draft mode, UUIDs (each the same name at every place of one
/// transcript), the mount prefix, the server's origin and the addresses of the services that handlers call.
/// </summary>
internal sealed partial class TranscriptNormaliser(string basePath, IReadOnlyList<string> origins, IReadOnlyList<string>? services = null)
{
    private static readonly HashSet<string> _dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "connection", "content-length", "date", "keep-alive", "transfer-encoding",
    };

    private static readonly HashSet<string> _frameworkVary = new(StringComparer.OrdinalIgnoreCase)
    {
        "rsc", "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch", "accept-encoding", "next-url",
    };

    private readonly IReadOnlyList<Regex> _servicePatterns = [.. (services ?? []).Select(ServicePattern).OfType<Regex>()];

    private readonly IReadOnlyList<Regex> _originPatterns = [.. origins.Select(OriginPattern).OfType<Regex>()];

    private readonly Dictionary<string, string> _uuids = new(StringComparer.OrdinalIgnoreCase);

    // The prefix is no prefix in /x{base}, {base}x and {base}.x, but it is one in "{base}." at the end of a sentence.
    private readonly Regex? _basePattern = basePath.Length == 0
        ? null
        : new Regex($@"(?<![\w~%-]){Regex.Escape(basePath)}(?![\w~%-]|\.\w)", RegexOptions.CultureInvariant);

    /// <summary>Lower-cased names in order; lines of one name as they arrived.</summary>
    public IEnumerable<(string Name, string Value)> Headers(IReadOnlyList<WireHeader> headers) => headers
        .Where(header => !_dropped.Contains(header.Name))
        .Select(header => (Name: header.Name.ToLowerInvariant(), header.Value))
        .Select(header => (header.Name, Value: header.Name == "last-modified" && IsFile(headers) ? "<date>" : HeaderValue(header.Name, header.Value)))
        .Where(header => header.Value is not null)
        .OrderBy(header => header.Name, StringComparer.Ordinal)
        .Select(header => (header.Name, header.Value!));

    /// <summary>A body or a part of one.</summary>
    public string Text(string text)
    {
        var withServices = _servicePatterns.Aggregate(BoundaryDigits().Replace(text, "$1<digits>"), (current, pattern) => pattern.Replace(current, "{service}"));
        var normalised = _originPatterns.Aggregate(withServices, (current, pattern) => pattern.Replace(current, "{origin}"));
        var withUuids = Uuid().Replace(normalised, match => _uuids.TryGetValue(match.Value, out var name) ? name : _uuids[match.Value] = $"<uuid {_uuids.Count + 1}>");
        return _basePattern?.Replace(withUuids, BasePlaceholder.Text) ?? withUuids;
    }

    /// <summary>Null for a line that is left out.</summary>
    private string? HeaderValue(string name, string value) => name switch
    {
        "etag" => "<etag>",
        "vary" => Vary(value),
        "set-cookie" => Text(DraftMode().Replace(MaxAge().IsMatch(value) ? Expires().Replace(value, "$1<expires>") : value, "$1<secret>")),
        _ => Text(value),
    };

    private string? Vary(string value)
    {
        var items = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!items.Contains("rsc", StringComparer.OrdinalIgnoreCase))
        {
            return Text(value);
        }

        var own = items.Where(item => !_frameworkVary.Contains(item)).ToList();
        return own.Count > 0 ? string.Join(", ", own) : null;
    }

    // The tag of a file on disk is made of its size and of its time, which is that of the deployment.
    private static bool IsFile(IReadOnlyList<WireHeader> headers) => headers.Any(header => header.Name.Equals("etag", StringComparison.OrdinalIgnoreCase) && FileTag().IsMatch(header.Value));

    // With or without the scheme: handlers echo the Host header too. Without a port a bare host name is an ordinary word.
    private static Regex? OriginPattern(string origin)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var hosts = uri.IsLoopback ? @"(?:localhost|127\.0\.0\.1|\[::1\])" : Regex.Escape(uri.Host);
        var pattern = uri.IsDefaultPort
            ? $@"{uri.Scheme}://{hosts}(?::{uri.Port}(?![0-9]))?(?![\w.:-])"
            : $@"(?:{uri.Scheme}://|(?<![\w.-])){hosts}:{uri.Port}(?![0-9])";
        return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    // A handler may show the service's host alone.
    private static Regex? ServicePattern(string service) => Uri.TryCreate(service, UriKind.Absolute, out var uri)
        ? new Regex($@"(?:{uri.Scheme}://|(?<![\w.-])){Regex.Escape(uri.Authority)}(?![0-9])(?:{Regex.Escape(uri.AbsolutePath)}(?![\w~%-]))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)
        : null;

    // The framework reckons Expires from the clock whenever a cookie has Max-Age.
    [GeneratedRegex(@";\s*max-age=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MaxAge();

    // The runtime makes up a new boundary for every form that it writes.
    [GeneratedRegex(@"(----formdata-undici-0)\d{11}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex BoundaryDigits();

    // Which values are the same is what a cache shows; the values themselves are random.
    [GeneratedRegex(@"(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Uuid();

    // A secret of the build.
    [GeneratedRegex("^(__prerender_bypass=)[0-9a-f]{32}", RegexOptions.CultureInvariant)]
    private static partial Regex DraftMode();

    [GeneratedRegex("^W/\"[0-9a-f]+-[0-9a-f]+\"$", RegexOptions.CultureInvariant)]
    private static partial Regex FileTag();

    [GeneratedRegex(@"(;\s*expires=)[^;]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Expires();
}
