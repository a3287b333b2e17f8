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
        var robots = PlainValue.OfTexts(data);
        var text = new StringBuilder();
        foreach (var rule in PlainValue.ListOf(PlainValue.Member(robots, "rules")))
        {
            var agents = PlainValue.Member(rule, "userAgent");
            AppendLines(text, "User-Agent", PlainValue.IsTruthy(agents) ? agents : JsonValue.Create("*"));
            AppendLines(text, "Allow", PlainValue.Member(rule, "allow"));
            AppendLines(text, "Disallow", PlainValue.Member(rule, "disallow"));
            AppendLine(text, "Crawl-delay", PlainValue.Member(rule, "crawlDelay"));
            if (rules.RobotsHaveOtherLines)
            {
                foreach (var (name, values) in PlainValue.Entries(PlainValue.Member(rule, "other")).Where(other => other.Value is not null))
                {
                    foreach (var value in PlainValue.ListOf(values))
                    {
                        text.Append($"{name}: {PlainValue.TextOf(value)}\n");
                    }
                }
            }

            text.Append('\n');
        }

        AppendLine(text, "Host", PlainValue.Member(robots, "host"));
        AppendLines(text, "Sitemap", PlainValue.Member(robots, "sitemap"));
        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, string name, JsonNode? value)
    {
        if (PlainValue.IsTruthy(value))
        {
            text.Append($"{name}: {PlainValue.TextOf(value)}\n");
        }
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
