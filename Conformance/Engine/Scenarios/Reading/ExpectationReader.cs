using System.Text.RegularExpressions;
using AngleSharp.Css.Parser;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>Reads what must come back.</summary>
internal static partial class ExpectationReader
{
    private static readonly string[] _endings = ["complete", "truncated", "closed"];
    private static readonly CssSelectorParser _selectors = new();

    public static Expectation? Read(YamlValue value, string where, Problems problems)
    {
        if (YamlMap.Open(value, where, ScenarioKeys.Expectation, problems) is not { } map)
        {
            return null;
        }

        if (map.Mapping.Entries.Count == 0)
        {
            problems.Add(value, where, "an empty expectation", "at least one of " + string.Join(", ", ScenarioKeys.Expectation.Keys), "Say what must come back, or remove the key.");
            return null;
        }

        return new Expectation
        {
            Status = map.Find("status") is { } status ? YamlTypes.Integer(status.Value, map.At("status"), 100, 599, problems) : null,
            Reason = map.Text("reason"),
            Headers = ReadHeaders(map, problems),
            Body = map.Find("body") is { } body ? ReadBody(body.Value, map.At("body"), problems) : null,
            Json = map.Find("json") is { } json ? new JsonExpectation(JsonValues.Read(json.Value, map.At("json"), matchers: true, problems)) : null,
            Html = map.Find("html") is { } html ? ReadHtml(html.Value, map.At("html"), problems) : null,
            Xml = map.Find("xml") is { } xml ? ReadXml(xml.Value, map.At("xml"), problems) : null,
            Image = map.Find("image") is { } image ? ReadImage(image.Value, map.At("image"), problems) : null,
            Bytes = map.Find("bytes") is { } bytes ? Base64.Read(bytes.Value, map.At("bytes"), problems) : null,
            Chunks = ChunksReader.Read(map, problems),
            Ends = ReadEnds(map, problems),
            SameBodyAs = map.Text("sameBodyAs"),
            DifferentBodyFrom = map.Text("differentBodyFrom"),
            Build = map.Find("build") is { } build ? ReadBuild(build.Value, map.At("build"), problems) : null,
        };
    }

    public static List<HeaderExpectation> ReadHeaders(YamlMap map, Problems problems)
    {
        var headers = new List<HeaderExpectation>();
        if (map.Find("headers") is not { } entry)
        {
            return headers;
        }

        if (entry.Value is not YamlMapping { Entries: { Count: > 0 } entries })
        {
            problems.Add(entry.Value, map.At("headers"), $"found {entry.Value.Description}", "a map of header names", "Write 'name: value', 'name: [line, line]', 'name: { absent: true }' or 'name: { matches: regex }'.");
            return headers;
        }

        foreach (var header in entries)
        {
            if (headers.Any(other => string.Equals(other.Name, header.Key, StringComparison.OrdinalIgnoreCase)))
            {
                problems.Add(header, map.At("headers"), $"the header '{header.Key}' is here twice", "each name once, whatever its case", "Write one entry; a list gives several lines.");
            }
            else if (ReadHeader(header, $"{map.At("headers")}.{header.Key}", problems) is { } expectation)
            {
                headers.Add(expectation);
            }
        }

        return headers;
    }

    private static HeaderExpectation? ReadHeader(YamlEntry header, string where, Problems problems)
    {
        switch (header.Value)
        {
            case YamlSequence:
                var lines = YamlTypes.Items(header.Value, where, "header lines", problems)
                    .Select((item, index) => YamlTypes.Text(item, $"{where}[{index}]", problems))
                    .OfType<string>()
                    .ToList();
                return lines.Count > 0 ? new HeaderExpectation(header.Key, lines) : null;

            case YamlMapping mapping:
                return YamlMap.Open(mapping, where, ScenarioKeys.HeaderMatcher, problems) is { } map ? ReadHeaderMatcher(header, map, where, problems) : null;

            default:
                return YamlTypes.Text(header.Value, where, problems) is { } line ? new HeaderExpectation(header.Key, [line]) : null;
        }
    }

    private static HeaderExpectation? ReadHeaderMatcher(YamlEntry header, YamlMap map, string where, Problems problems)
    {
        if (map.Has("absent") == map.Has("matches"))
        {
            problems.Add(header.Value, where, map.Has("absent") ? "both 'absent' and 'matches'" : "neither 'absent' nor 'matches'", "exactly one of the two", "Write '{ absent: true }' or '{ matches: regex }'.");
            return null;
        }

        if (map.Find("absent") is { } absent)
        {
            if (YamlTypes.Boolean(absent.Value, map.At("absent"), problems) == false)
            {
                problems.Add(absent.Value, map.At("absent"), "found false", "true", "A header that must be there with any value is '{ matches: \".*\" }'.");
            }

            return new HeaderExpectation(header.Key, Absent: true);
        }

        if (map.Text("matches") is not { } pattern)
        {
            return null;
        }

        Patterns.Check(pattern, map.Find("matches")!.Value, map.At("matches"), problems);
        return new HeaderExpectation(header.Key, Matches: pattern);
    }

    private static TextExpectation? ReadBody(YamlValue value, string where, Problems problems)
    {
        if (value is not YamlMapping)
        {
            return YamlTypes.Text(value, where, problems) is { } exact ? new TextExpectation(Exact: exact) : null;
        }

        if (YamlMap.Open(value, where, ScenarioKeys.BodyMatcher, problems) is not { } map)
        {
            return null;
        }

        if (map.Has("matches") == map.Has("contains"))
        {
            problems.Add(value, where, map.Has("matches") ? "both 'matches' and 'contains'" : "neither 'matches' nor 'contains'", "exactly one of the two", "Write a text, '{ matches: regex }' or '{ contains: [part, part] }'.");
            return null;
        }

        if (map.Find("contains") is { } contains)
        {
            return new TextExpectation(Contains: [.. YamlTypes.Names(contains.Value, map.At("contains"), "texts", problems).Select(part => part.Text)]);
        }

        if (map.Text("matches") is not { } pattern)
        {
            return null;
        }

        Patterns.Check(pattern, map.Find("matches")!.Value, map.At("matches"), problems);
        return new TextExpectation(Matches: pattern);
    }

    private static HtmlExpectation? ReadHtml(YamlValue value, string where, Problems problems)
    {
        if (value is not YamlMapping { Entries: { Count: > 0 } entries })
        {
            problems.Add(value, where, $"found {value.Description}", "a map of CSS selectors", "Write 'selector: text', 'selector: { attribute: value }', or 'selector: null' for an element that must not be there.");
            return null;
        }

        var selectors = new List<KeyValuePair<string, string?>>();
        var elements = new List<ElementExpectation>();
        foreach (var entry in entries)
        {
            if (_selectors.ParseSelector(entry.Key) is null)
            {
                problems.Add(entry, where, $"'{entry.Key}' is not a CSS selector", "a CSS selector, such as title or main > h1", "Quote a selector that begins with #, [ or *.");
            }

            if (entry.Value is YamlMapping attributes)
            {
                elements.Add(new(entry.Key, ReadAttributes(attributes, $"{where}.{entry.Key}", problems)));
                continue;
            }

            var text = entry.Value is YamlScalar { Kind: ScalarKind.Null } ? null : YamlTypes.Text(entry.Value, $"{where}.{entry.Key}", problems);
            selectors.Add(new(entry.Key, text));
        }

        return new HtmlExpectation(selectors) { Elements = elements };
    }

    private static List<AttributeExpectation> ReadAttributes(YamlMapping mapping, string where, Problems problems)
    {
        if (mapping.Entries.Count == 0)
        {
            problems.Add(mapping, where, "an empty map", "a map of attribute names", "Write 'name: value', 'name: { matches: regex }', or 'name: null' for an attribute that must not be there.");
        }

        var attributes = new List<AttributeExpectation>();
        foreach (var entry in mapping.Entries)
        {
            var at = $"{where}.{entry.Key}";
            if (entry.Value is YamlScalar { Kind: ScalarKind.Null })
            {
                attributes.Add(new(entry.Key));
            }
            else if (entry.Value is YamlMapping)
            {
                if (YamlMap.Open(entry.Value, at, ScenarioKeys.AttributeMatcher, problems) is { } map && map.RequireText("matches", "a regular expression") is { } pattern)
                {
                    Patterns.Check(pattern, map.Find("matches")!.Value, map.At("matches"), problems);
                    attributes.Add(new(entry.Key, Matches: pattern));
                }
            }
            else if (YamlTypes.Text(entry.Value, at, problems) is { } value)
            {
                attributes.Add(new(entry.Key, value));
            }
        }

        return attributes;
    }

    private static ImageExpectation? ReadImage(YamlValue value, string where, Problems problems)
    {
        if (YamlMap.Open(value, where, ScenarioKeys.Image, problems) is not { } map || map.RequireText("type", string.Join(", ", ImageHeader.Types)) is not { } type)
        {
            return null;
        }

        if (!ImageHeader.Types.Contains(type))
        {
            problems.Add(map.Find("type")!.Value, map.At("type"), $"unknown kind '{type}'", string.Join(", ", ImageHeader.Types), Nearest.Question(type, ImageHeader.Types) + "Write one of them.");
            return null;
        }

        return new ImageExpectation(type, Pixels("width"), Pixels("height"));

        int? Pixels(string key) => map.Find(key) is { } entry ? YamlTypes.Integer(entry.Value, map.At(key), 1, 65_535, problems) : null;
    }

    private static string? ReadXml(YamlValue value, string where, Problems problems)
    {
        var text = YamlTypes.NonEmptyText(value, where, problems);
        if (text is not null && XmlMatcher.WhyInvalid(text) is { } reason)
        {
            problems.Add(value, where, $"the text is not an XML document ({reason.TrimEnd('.')})", "one element with its content, without DOCTYPE", "Mend it; a block text ('xml: |') keeps its quotation marks.");
        }

        return text;
    }

    private static string? ReadEnds(YamlMap map, Problems problems)
    {
        var ends = map.Text("ends");
        if (ends is null || _endings.Contains(ends))
        {
            return ends;
        }

        problems.Add(map.Find("ends")!.Value, map.At("ends"), $"unknown ending '{ends}'", string.Join(", ", _endings), Nearest.Question(ends, _endings) + "Write one of the three.");
        return null;
    }

    private static BuildExpectation? ReadBuild(YamlValue value, string where, Problems problems)
    {
        if (value is YamlScalar { Kind: ScalarKind.Text, Text: "succeeds" })
        {
            return new BuildExpectation(Fails: null);
        }

        if (value is not YamlMapping)
        {
            problems.Add(value, where, $"found {value.Description}", "'succeeds' or '{ fails: code }'", "Write one of the two.");
            return null;
        }

        if (YamlMap.Open(value, where, ScenarioKeys.Build, problems) is not { } map || map.RequireText("fails", "the code of the build's error") is not { } code)
        {
            return null;
        }

        if (!Code().IsMatch(code))
        {
            problems.Add(map.Find("fails")!.Value, map.At("fails"), $"found '{code}'", "a code in small letters and hyphens, such as page-route-conflict", "Write the suite's code, not the implementation's words.");
        }

        return new BuildExpectation(code, map.Find("contains") is { } contains ? [.. YamlTypes.Names(contains.Value, map.At("contains"), "texts", problems).Select(part => part.Text)] : null);
    }

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Code();
}
