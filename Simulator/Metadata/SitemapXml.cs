using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Metadata;

/// <summary>
/// Writes what a sitemap returned as the protocol has it (https://www.sitemaps.org/protocol.html), with the extensions for images, videos and languages.
/// Deviation: texts are not escaped, as in the releases.
/// </summary>
internal static class SitemapXml
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The elements of a video that are there only with a value, in their order; those before are always there.</summary>
    private static readonly string[] _optionalOfVideo =
    [
        "content_loc", "player_loc", "duration", "view_count", "tag", "rating", "expiration_date", "publication_date",
        "family_friendly", "requires_subscription", "live", "restriction", "platform", "uploader",
    ];

    /// <exception cref="TypeErrorException">It is no array, or an entry or a video is null.</exception>
    public static string Of(object? data, MetadataRules rules)
    {
        var entries = PlainValue.OfTexts(data, "lastModified") as JsonArray
            ?? throw new TypeErrorException("The sitemap is no array; an array of objects with a url was expected.");
        var (media, alternates) = (rules.SitemapsHaveMedia, entries.Any(entry => PlainValue.Entries(PlainValue.Member(entry, "alternates")).Any()));
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"").Append(Namespace).Append('"')
            .Append(media && entries.Any(entry => Images(entry).Any()) ? " xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\"" : "")
            .Append(media && entries.Any(entry => Videos(entry).Any()) ? " xmlns:video=\"http://www.google.com/schemas/sitemap-video/1.1\"" : "")
            .Append(alternates ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" : "")
            .Append(">\n");
        foreach (var entry in entries)
        {
            Append(xml, entry, rules);
        }

        return xml.Append("</urlset>\n").ToString();
    }

    private static void Append(StringBuilder xml, JsonNode? entry, MetadataRules rules)
    {
        xml.Append("<url>\n").Append(Element("loc", PlainValue.Member(entry, "url"), rules));
        if (PlainValue.Member(entry, "alternates") is JsonObject alternates)
        {
            foreach (var (language, url) in PlainValue.Entries(PlainValue.Member(alternates, "languages")))
            {
                xml.Append($"<xhtml:link rel=\"alternate\" hreflang=\"{Escape(language, rules)}\" href=\"{Text(url, rules)}\" />\n");
            }
        }

        if (rules.SitemapsHaveMedia)
        {
            foreach (var image in Images(entry))
            {
                xml.Append("<image:image>\n").Append(Element("image:loc", image, rules)).Append("</image:image>\n");
            }

            foreach (var video in Videos(entry))
            {
                AppendVideo(xml, video, rules);
            }
        }

        foreach (var (name, value) in new[] { ("lastmod", PlainValue.Member(entry, "lastModified")), ("changefreq", PlainValue.Member(entry, "changeFrequency")) })
        {
            if (PlainValue.IsTruthy(value))
            {
                xml.Append(Element(name, value, rules));
            }
        }

        if (PlainValue.Member(entry, "priority") is { } priority && priority.GetValueKind() == JsonValueKind.Number)
        {
            xml.Append(Element("priority", priority, rules)); // 0 too
        }

        xml.Append("</url>\n");
    }

    private static void AppendVideo(StringBuilder xml, JsonNode? video, MetadataRules rules)
    {
        xml.Append("<video:video>\n");
        foreach (var name in new[] { "title", "thumbnail_loc", "description" })
        {
            xml.Append(Element($"video:{name}", PlainValue.Member(video, name), rules));
        }

        foreach (var name in _optionalOfVideo)
        {
            if (PlainValue.Member(video, name) is { } value && PlainValue.IsTruthy(value))
            {
                xml.Append(name switch
                {
                    "restriction" or "platform" => Element($"video:{name}", PlainValue.Member(value, "content"), rules, $" relationship=\"{Text(PlainValue.Member(value, "relationship"), rules)}\""),
                    "uploader" => Element("video:uploader", PlainValue.Member(value, "content"), rules, UploaderInfo(PlainValue.Member(value, "info"), rules)),
                    _ => Element($"video:{name}", value, rules),
                });
            }
        }

        xml.Append("</video:video>\n");
    }

    private static IEnumerable<JsonNode?> Images(JsonNode? entry) => PlainValue.Items(PlainValue.Member(entry, "images"));

    private static IEnumerable<JsonNode?> Videos(JsonNode? entry) => PlainValue.Items(PlainValue.Member(entry, "videos"));

    // Without an info its 'undefined' stands in the tag's name, as in the releases.
    private static string UploaderInfo(JsonNode? info, MetadataRules rules) => PlainValue.IsTruthy(info) ? $" info=\"{Text(info, rules)}\"" : PlainValue.TextOf(info);

    private static string Element(string name, JsonNode? value, MetadataRules rules, string attributes = "") => $"<{name}{attributes}>{Text(value, rules)}</{name}>\n";

    private static string Text(JsonNode? value, MetadataRules rules) => Escape(PlainValue.TextOf(value), rules);

    private static string Escape(string text, MetadataRules rules) => rules.XmlIsEscaped ? WebUtility.HtmlEncode(text) : text;
}
