using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RouteHandlers.Conformance.Matching;

namespace RouteHandlers.Conformance.Transcripts;

/// <summary>
/// A complete HTML document, or the answer to a HEAD for one. Its markup differs from release to release; title and headings are kept, and what metadata files
/// put into the head. A full stop behind the title is not: Next.js has two pages for 404, with and without one, and which is sent depends on what else is in the app.
/// </summary>
internal sealed partial record FrameworkPage(string? Title, IReadOnlyList<string> Tags, IReadOnlyList<string> Headings)
{
    /// <summary>What a page gives the client's router; how it is written is the framework's own affair.</summary>
    private const string Payload = "text/x-component";

    private static readonly HashSet<string> _headers = ["cache-control", "etag", "link", "vary", "x-powered-by"];

    private static readonly HtmlParser _parser = new();

    /// <summary>Whether pages have the header by themselves, each release in its own way.</summary>
    /// <param name="name">In small letters.</param>
    public static bool IsHeader(string name) => _headers.Contains(name) || name.StartsWith("x-nextjs-", StringComparison.Ordinal);

    /// <summary>Null for any other body: a fragment of HTML is a handler's own.</summary>
    public static FrameworkPage? Read(Exchange exchange)
    {
        var contentType = exchange.Headers.Where(header => header.Is("content-type")).Select(header => header.Value).FirstOrDefault();
        if (contentType == Payload && exchange.Request.Headers.Any(header => header.Is("rsc")))
        {
            return new FrameworkPage(null, [], []);
        }

        if (contentType?.Split(';')[0].Trim().Equals("text/html", StringComparison.OrdinalIgnoreCase) != true
            || !(exchange.Text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || (exchange.Request.Method == "HEAD" && exchange.Body.Length == 0)))
        {
            return null;
        }

        using var document = _parser.ParseDocument(exchange.Text);
        var title = document.QuerySelector("title")?.TextContent is { } text ? Collapse(text).TrimEnd('.') : null;
        // The framework's own error pages name pictures too, but not in every release.
        string[] tags = exchange.Status == 200 ? [.. Links(document), .. Metas(document)] : [];
        return new FrameworkPage(title, tags, [.. document.QuerySelectorAll("h1").Select(heading => Collapse(heading.TextContent))]);
    }

    /// <summary>Links in their order; their attributes by name, as their order has no meaning and differs.</summary>
    private static IEnumerable<string> Links(IHtmlDocument document) => document
        .QuerySelectorAll("link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]")
        .Select(link => "link: " + string.Join(' ', link.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(attribute => $"{attribute.Name}={WithoutHash(attribute.Value)}")));

    /// <summary>By name; those of one name in their order.</summary>
    private static IEnumerable<string> Metas(IHtmlDocument document) => document
        .QuerySelectorAll("meta[property^='og:image'], meta[name^='twitter:']")
        .Select(meta => (Name: meta.GetAttribute("property") ?? meta.GetAttribute("name")!, Content: meta.GetAttribute("content") ?? ""))
        .OrderBy(meta => meta.Name, StringComparer.Ordinal)
        .Select(meta => $"meta: {meta.Name}={WithoutHash(LocalOrigin().Replace(meta.Content, "{origin}"))}");

    // A page of the build names the usual port, not the one that it is served at.
    [GeneratedRegex(@"\Ahttp://localhost:[0-9]+(?=/)", RegexOptions.CultureInvariant)]
    private static partial Regex LocalOrigin();

    // Of the content, and each bundler has its own form: ?61a1d300f54ff51d, ?icon.0ez11x55heham.png.
    private static string WithoutHash(string url) => Hash().Replace(url, "?<hash>");

    [GeneratedRegex(@"\?(?:[0-9a-f]{16}|[a-z-]+[0-9]?\.[\w-]+\.[a-z]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Hash();

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
