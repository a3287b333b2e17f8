using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>YAML values as JSON.</summary>
internal static partial class JsonValues
{
    private static readonly JsonWriterOptions _asJavaScriptWritesIt = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="matchers">Whether objects such as <c>{ $any: true }</c> may stand in it.</param>
    public static JsonNode? Read(YamlValue value, string where, bool matchers, Problems problems)
    {
        switch (value)
        {
            case YamlSequence sequence:
                var array = new JsonArray();
                foreach (var (item, index) in sequence.Items.Select((item, index) => (item, index)))
                {
                    array.Add(Read(item, $"{where}[{index}]", matchers, problems));
                }

                return array;

            case YamlMapping mapping:
                if (matchers)
                {
                    CheckMatcher(mapping, where, problems);
                }

                var members = new JsonObject();
                foreach (var entry in mapping.Entries)
                {
                    members.Add(entry.Key, Read(entry.Value, $"{where}.{entry.Key}", matchers, problems));
                }

                return members;

            default:
                return ReadScalar((YamlScalar)value, where, problems);
        }
    }

    /// <summary>The names of earlier steps that matchers refer to, with their places.</summary>
    public static IEnumerable<(YamlValue At, string Where, string Name)> StepsIn(YamlValue value, string where) => value switch
    {
        YamlSequence sequence => sequence.Items.SelectMany((item, index) => StepsIn(item, $"{where}[{index}]")),
        YamlMapping { Entries: [{ Key: "$sameAs" or "$differentFrom", Value: YamlScalar { Kind: ScalarKind.Text } name } entry] } when !string.IsNullOrWhiteSpace(name.Text) => [(name, $"{where}.{entry.Key}", name.Text)],
        YamlMapping mapping => mapping.Entries.SelectMany(entry => StepsIn(entry.Value, $"{where}.{entry.Key}")),
        _ => [],
    };

    /// <summary>Without white space, escaping only what JSON must.</summary>
    public static byte[] Print(JsonNode? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, _asJavaScriptWritesIt))
        {
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                value.WriteTo(writer);
            }
        }

        return stream.ToArray();
    }

    private static JsonValue? ReadScalar(YamlScalar scalar, string where, Problems problems)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                return null;
            case ScalarKind.Boolean:
                return JsonValue.Create(CoreSchema.BooleanOf(scalar.Text));
            case ScalarKind.Integer:
                return Number(CoreSchema.IntegerOf(scalar.Text).ToString());
            case ScalarKind.Float when FloatParts().Match(scalar.Text) is { Success: true } parts:
                return Number(FloatOf(parts));
            case ScalarKind.Float:
                problems.Add(scalar, where, $"found {scalar.Description}", "a JSON value", "JSON has no such number: quote it if it is meant as text.");
                return null;
            default:
                return JsonValue.Create(scalar.Text);
        }
    }

    // The digits as they are written, so that no number is rounded on the way.
    private static JsonValue Number(string digits) => JsonNode.Parse(digits)!.AsValue();

    private static string FloatOf(Match parts)
    {
        var text = new StringBuilder(parts.Groups["sign"].Value == "-" ? "-" : "");
        text.Append(parts.Groups["whole"].Value.TrimStart('0') is { Length: > 0 } whole ? whole : "0");
        if (parts.Groups["fraction"].Value is { Length: > 0 } fraction)
        {
            text.Append('.').Append(fraction);
        }

        return text.Append(parts.Groups["exponent"].Value).ToString();
    }

    private static void CheckMatcher(YamlMapping mapping, string where, Problems problems)
    {
        if (!mapping.Entries.Any(entry => entry.Key.StartsWith('$')))
        {
            return;
        }

        var known = ScenarioKeys.JsonMatcher.Keys;
        foreach (var entry in mapping.Entries.Where(entry => !known.Contains(entry.Key)))
        {
            var found = entry.Key.StartsWith('$') ? $"unknown matcher '{entry.Key}'" : $"the key '{entry.Key}' beside a matcher";
            problems.Add(entry, where, found, $"one of {string.Join(", ", known)}, alone in its map", Nearest.Question(entry.Key, known) + "A key that begins with $ is always a matcher.");
        }

        var matchers = mapping.Entries.Where(entry => known.Contains(entry.Key)).ToList();
        if (matchers.Count > 1)
        {
            problems.Add(matchers[1], where, $"the matchers {string.Join(" and ", matchers.Select(entry => entry.Key))} in one map", "one matcher", "Keep the stricter one.");
        }

        foreach (var entry in matchers)
        {
            if (entry.Key is "$sameAs" or "$differentFrom")
            {
                YamlTypes.NonEmptyText(entry.Value, $"{where}.{entry.Key}", problems);
            }
            else if (entry.Key == "$matches")
            {
                if (YamlTypes.Text(entry.Value, $"{where}.$matches", problems) is { } pattern)
                {
                    Patterns.Check(pattern, entry.Value, $"{where}.$matches", problems);
                }
            }
            else if (YamlTypes.Boolean(entry.Value, $"{where}.{entry.Key}", problems) == false)
            {
                problems.Add(entry.Value, $"{where}.{entry.Key}", "found false", "true", "Remove the matcher, or write the value that is expected.");
            }
        }
    }

    [GeneratedRegex(@"\A(?<sign>[-+]?)(?<whole>[0-9]*)(?:\.(?<fraction>[0-9]*))?(?<exponent>(?:[eE][-+]?[0-9]+)?)\z")]
    private static partial Regex FloatParts();
}
