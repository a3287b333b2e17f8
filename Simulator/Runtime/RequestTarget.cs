using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>A request target taken apart: path, query and fragment as they were written.</summary>
/// <param name="Search">With its question mark; empty when there is none.</param>
/// <param name="Hash">With its number sign; empty when there is none.</param>
internal sealed record RequestTarget(string Path, string Search, string Hash)
{
    public static RequestTarget Parse(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal) is var sharp and >= 0 ? target[sharp..] : "";
        var rest = target[..^hash.Length];
        var search = rest.IndexOf('?', StringComparison.Ordinal) is var mark and >= 0 ? rest[mark..] : "";
        return new(rest[..^search.Length], search, hash);
    }

    /// <summary>The path that the handler sees; null: the one that is matched. They differ behind a rewrite and below a base path.</summary>
    public string? Asked { get; init; }

    /// <summary>Whether a server takes it for a target at all: a path, an absolute URL, or the asterisk.</summary>
    public static bool HasAForm(string target) => target.StartsWith('/') || target == "*"
        || (target.IndexOf("://", StringComparison.Ordinal) is var colon and > 0 && target[..colon].All(char.IsAsciiLetter) && target.Length > colon + 3);

    /// <summary>With backslashes turned and repeated slashes made one.</summary>
    public RequestTarget WithSingleSlashes() => this with { Path = CollapseSlashes(Path) };

    public bool HasDotSegments => Path.Split('/').Any(segment => DotSegment(segment) is not null);

    /// <summary>With its dot segments resolved as a URL's are: where the last one was, a slash ends the path.</summary>
    public RequestTarget WithoutDotSegments()
    {
        if (!Path.StartsWith('/'))
        {
            return this with { Path = Url.Parse(Path)?.Href ?? Path };
        }

        var kept = new List<string>();
        var segments = Path[1..].Split('/');
        foreach (var segment in segments)
        {
            switch (DotSegment(segment))
            {
                case ".":
                    break;
                case "..":
                    kept.RemoveRange(Math.Max(0, kept.Count - 1), Math.Min(1, kept.Count));
                    break;
                default:
                    kept.Add(segment);
                    break;
            }
        }

        if (DotSegment(segments[^1]) is not null)
        {
            kept.Add("");
        }

        return this with { Path = "/" + string.Join('/', kept) };
    }

    /// <summary>Whether every percent escape of the path can be decoded.</summary>
    public bool IsWellFormed => Path.Split('/').All(segment => PercentEncoding.TryDecodeComponent(segment, out _));

    /// <summary>With the query parsed and written again, as <c>querystring</c> of Node.js does it.</summary>
    public RequestTarget WithRewrittenQuery()
    {
        var pairs = Grouped(new UrlSearchParams(Search)).Select(pair => $"{PercentEncoding.EncodeComponent(pair.Key)}={PercentEncoding.EncodeComponent(pair.Value)}");
        return this with { Search = string.Join('&', pairs) is { Length: > 0 } query ? $"?{query}" : "" };
    }

    /// <summary>The query as the handler sees it.</summary>
    public string SearchFor(RequestRules rules)
    {
        var pairs = Search.Length > 1 ? new UrlSearchParams(Search) : null;
        foreach (var name in (pairs ?? []).Select(pair => pair.Key).Where(rules.IsInternal).ToList())
        {
            pairs!.Delete(name);
        }

        if (rules.Query == QueryForm.Raw)
        {
            return Search == "?" ? "" : Search;
        }

        var grouped = new UrlSearchParams(Grouped(pairs ?? []));
        return grouped.Size == 0 ? "" : $"?{grouped}";
    }

    // A parsed query is an object of lists: the values of a repeated key stand together, index keys stand first, and a key that an
    // object takes for its prototype is lost.
    private static IEnumerable<KeyValuePair<string, string>> Grouped(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var lists = pairs.GroupBy(pair => pair.Key, pair => pair.Value).Where(list => list.Key != "__proto__");
        return PropertyOrder.Sort(lists.Select(list => KeyValuePair.Create(list.Key, list))).SelectMany(list => list.Value.Select(value => KeyValuePair.Create(list.Key, value)));
    }

    /// <summary>With backslashes turned and repeated slashes made one.</summary>
    public static string CollapseSlashes(string path)
    {
        var collapsed = path.Replace('\\', '/');
        while (collapsed.Contains("//", StringComparison.Ordinal))
        {
            collapsed = collapsed.Replace("//", "/", StringComparison.Ordinal);
        }

        return collapsed;
    }

    private static string? DotSegment(string segment) => segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is ("." or "..") and var dots ? dots : null;
}
