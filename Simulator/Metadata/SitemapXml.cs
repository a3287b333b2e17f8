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

    /// <exception cref="TypeErrorException">It is no array of objects.</exception>
    public static string Of(object? data, MetadataRules rules)
    {
        var entries = PlainValue.Of(data) is JsonArray list
            ? list.Select(item => item as JsonObject ?? throw new TypeErrorException("The sitemap has an item that is no object; an object with a url was expected.")).ToList()
            : throw new TypeErrorException("The sitemap is no array; an array of objects with a url was expected.");
        var media = rules.SitemapsHaveMedia;
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"").Append(Namespace).Append('"')
            .Append(media && entries.Exists(entry => Has(entry, "images")) ? " xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\"" : "")
            .Append(media && entries.Exists(entry => Has(entry, "videos")) ? " xmlns:video=\"http://www.google.com/schemas/sitemap-video/1.1\"" : "")
            .Append(entries.Exists(entry => entry["alternates"] is JsonObject { Count: > 0 }) ? " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"" : "")
            .Append(">\n");
        foreach (var entry in entries)
        {
            Append(xml, entry, rules);
        }

        return xml.Append("</urlset>\n").ToString();
    }

    private static void Append(StringBuilder xml, JsonObject entry, MetadataRules rules)
    {
        xml.Append("<url>\n").Append(Element("loc", entry["url"], rules));
        if (entry["alternates"] is JsonObject alternates && alternates["languages"] is JsonObject languages)
        {
            foreach (var (language, url) in languages)
            {
                xml.Append($"<xhtml:link rel=\"alternate\" hreflang=\"{Escape(language, rules)}\" href=\"{Text(url, rules)}\" />\n");
            }
        }

        if (rules.SitemapsHaveMedia)
        {
            foreach (var image in entry["images"] as JsonArray ?? [])
            {
                xml.Append("<image:image>\n").Append(Element("image:loc", image, rules)).Append("</image:image>\n");
            }

            foreach (var video in entry["videos"] as JsonArray ?? [])
            {
                AppendVideo(xml, video as JsonObject ?? throw new TypeErrorException("The sitemap has a video that is no object; an object with title, thumbnail_loc and description was expected."), rules);
            }
        }

        if (PlainValue.IsTruthy(entry["lastModified"]))
        {
            xml.Append(Element("lastmod", entry["lastModified"], rules));
        }

        if (PlainValue.IsTruthy(entry["changeFrequency"]))
        {
            xml.Append(Element("changefreq", entry["changeFrequency"], rules));
        }

        if (entry["priority"]?.GetValueKind() == JsonValueKind.Number)
        {
            xml.Append(Element("priority", entry["priority"], rules)); // 0 too
        }

        xml.Append("</url>\n");
    }

    private static void AppendVideo(StringBuilder xml, JsonObject video, MetadataRules rules)
    {
        xml.Append("<video:video>\n");
        foreach (var name in new[] { "title", "thumbnail_loc", "description" })
        {
            xml.Append(Element($"video:{name}", video[name], rules));
        }

        foreach (var name in _optionalOfVideo.Where(name => PlainValue.IsTruthy(video[name])))
        {
            xml.Append(name switch
            {
                "restriction" or "platform" => Element($"video:{name}", Part(name)["content"], rules, $" relationship=\"{Text(Part(name)["relationship"], rules)}\""),
                "uploader" => Element("video:uploader", Part(name)["content"], rules, UploaderInfo(Part(name)["info"], rules)),
                _ => Element($"video:{name}", video[name], rules),
            });
        }

        xml.Append("</video:video>\n");

        JsonObject Part(string name) => video[name] as JsonObject
            ?? throw new TypeErrorException($"The sitemap has a video whose {name} is no object; an object with content was expected.");
    }

    // Without an info its 'undefined' stands in the tag's name, as in the releases.
    private static string UploaderInfo(JsonNode? info, MetadataRules rules) => PlainValue.IsTruthy(info) ? $" info=\"{Text(info, rules)}\"" : PlainValue.TextOf(info);

    private static string Element(string name, JsonNode? value, MetadataRules rules, string attributes = "") => $"<{name}{attributes}>{Text(value, rules)}</{name}>\n";

    private static string Text(JsonNode? value, MetadataRules rules) => Escape(PlainValue.TextOf(value), rules);

    private static string Escape(string text, MetadataRules rules) => rules.XmlIsEscaped ? WebUtility.HtmlEncode(text) : text;

    private static bool Has(JsonObject entry, string name) => entry[name] is JsonArray { Count: > 0 };
}
