using AngleSharp.Html.Parser;
using RouteHandlers.Conformance.Matching;

namespace RouteHandlers.Conformance.Transcripts;

/// <summary>
/// A complete HTML document, or the answer to a HEAD for one. Its markup differs from release to release; title and headings are kept. A full
/// stop behind the title is not: Next.js has two pages for 404, with and without one, and which is sent depends on what else is in the app.
/// </summary>
internal sealed record FrameworkPage(string ContentType, string? Title, IReadOnlyList<string> Headings)
{
    /// <summary>What a page gives the client's router; how it is written is the framework's own affair.</summary>
    private const string Payload = "text/x-component";

    private static readonly HtmlParser _parser = new();

    /// <summary>Null for any other body: a fragment of HTML is a handler's own.</summary>
    public static FrameworkPage? Read(Exchange exchange)
    {
        var contentType = exchange.Headers.Where(header => header.Is("content-type")).Select(header => header.Value).FirstOrDefault();
        if (contentType == Payload)
        {
            return new FrameworkPage(contentType, null, []);
        }

        if (contentType?.Split(';')[0].Trim().Equals("text/html", StringComparison.OrdinalIgnoreCase) != true
            || !(exchange.Text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase) || (exchange.Request.Method == "HEAD" && exchange.Body.Length == 0)))
        {
            return null;
        }

        using var document = _parser.ParseDocument(exchange.Text);
        var title = document.QuerySelector("title")?.TextContent is { } text ? Collapse(text).TrimEnd('.') : null;
        return new FrameworkPage(contentType, title, [.. document.QuerySelectorAll("h1").Select(heading => Collapse(heading.TextContent))]);
    }

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
