using System.Text;
using System.Text.Json.Nodes;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Metadata;

/// <summary>Writes what a robots file returned, a line for each value. https://www.rfc-editor.org/rfc/rfc9309#section-2.2</summary>
internal static class RobotsText
{
    /// <exception cref="TypeErrorException">It has no rules.</exception>
    public static string Of(object? data, MetadataRules rules)
    {
        var robots = PlainValue.Of(data) as JsonObject;
        var text = new StringBuilder();
        foreach (var item in PlainValue.ListOf(robots?["rules"]))
        {
            var rule = item as JsonObject ?? throw new TypeErrorException("The robots file gave no rules; an object with rules was expected.");
            var agents = rule["userAgent"];
            AppendLines(text, "User-Agent", PlainValue.IsTruthy(agents) ? agents : JsonValue.Create("*"));
            AppendLines(text, "Allow", rule["allow"]);
            AppendLines(text, "Disallow", rule["disallow"]);
            AppendLines(text, "Crawl-delay", rule["crawlDelay"]);
            if (rules.RobotsHaveOtherLines && rule["other"] is JsonObject others)
            {
                foreach (var (name, values) in others.Where(other => other.Value is not null))
                {
                    foreach (var value in PlainValue.ListOf(values))
                    {
                        text.Append($"{name}: {PlainValue.TextOf(value)}\n");
                    }
                }
            }

            text.Append('\n');
        }

        AppendLines(text, "Host", robots!["host"]);
        AppendLines(text, "Sitemap", robots["sitemap"]);
        return text.ToString();
    }

    private static void AppendLines(StringBuilder text, string name, JsonNode? value)
    {
        if (PlainValue.IsTruthy(value))
        {
            foreach (var item in PlainValue.ListOf(value))
            {
                text.Append($"{name}: {PlainValue.TextOf(item)}\n");
            }
        }
    }
}
