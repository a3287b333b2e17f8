using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RouteHandlers.Conformance.Matching;

/// <summary>Deep equality of JSON: the order of properties does not matter, numbers are compared by value.</summary>
internal static partial class JsonMatcher
{
    public static void Match(JsonNode? expected, byte[] body, string basePath, List<Mismatch> mismatches)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            mismatches.Add(new Mismatch("json $", Shorten(BasePlaceholder.Fill(Print(expected), basePath)), body.Length == 0 ? "an empty body" : $"a body that is not JSON: {Literal.Of(Encoding.UTF8.GetString(body))}"));
            return;
        }

        using (document)
        {
            try
            {
                new Comparison(basePath, mismatches).Compare(expected, document.RootElement, "$");
            }
            catch (InvalidOperationException)
            {
                // "\ud800" is well-formed JSON that no .NET string is read from.
                mismatches.Add(new Mismatch("json $", Shorten(BasePlaceholder.Fill(Print(expected), basePath)), $"a body with half a surrogate pair: {Literal.Of(Encoding.UTF8.GetString(body))}"));
            }
        }
    }

    private static string Print(JsonNode? value) => Encoding.UTF8.GetString(Scenarios.Reading.JsonValues.Print(value));

    private sealed class Comparison(string basePath, List<Mismatch> mismatches)
    {
        public void Compare(JsonNode? expected, JsonElement observed, string path)
        {
            switch (expected)
            {
                case JsonObject { Count: 1 } matcher when matcher.First().Key.StartsWith('$'):
                    CompareByMatcher(matcher, observed, path);
                    break;
                case JsonObject members when observed.ValueKind == JsonValueKind.Object:
                    CompareObjects(members, observed, path);
                    break;
                case JsonArray items when observed.ValueKind == JsonValueKind.Array:
                    CompareArrays(items, observed, path);
                    break;
                default:
                    CompareValues(expected, observed, path);
                    break;
            }
        }

        private void CompareByMatcher(JsonObject matcher, JsonElement observed, string path)
        {
            var (name, argument) = matcher.First();
            var pattern = name == "$matches" ? argument!.GetValue<string>() : "";
            var (matches, expectation) = name switch
            {
                "$any" => (true, "any value"),
                "$number" => (observed.ValueKind == JsonValueKind.Number, "a number"),
                "$string" => (observed.ValueKind == JsonValueKind.String, "a string"),
                "$boolean" => (observed.ValueKind is JsonValueKind.True or JsonValueKind.False, "true or false"),
                "$matches" => (observed.ValueKind == JsonValueKind.String && WholeMatch.IsMatch(pattern, observed.GetString()!, basePath), $"a string that matches /{pattern}/"),
                _ => throw new ArgumentException($"There is no JSON matcher {name}.", nameof(matcher)),
            };
            if (!matches)
            {
                Add(path, expectation, Show(observed));
            }
        }

        private void CompareObjects(JsonObject expected, JsonElement observed, string path)
        {
            // As in JavaScript the last of several properties with one name counts.
            var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
            foreach (var property in observed.EnumerateObject())
            {
                properties[property.Name] = property.Value;
            }

            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (key, value) in expected)
            {
                var name = BasePlaceholder.Fill(key, basePath);
                names.Add(name);
                if (properties.TryGetValue(name, out var found))
                {
                    Compare(value, found, path + Step(name));
                }
                else
                {
                    Add(path + Step(name), Show(value), "no such property");
                }
            }

            foreach (var (name, value) in properties.Where(property => !names.Contains(property.Key)))
            {
                Add(path + Step(name), "no such property", Show(value));
            }
        }

        private void CompareArrays(JsonArray expected, JsonElement observed, string path)
        {
            var length = observed.GetArrayLength();
            for (var index = 0; index < Math.Max(expected.Count, length); index++)
            {
                if (index >= length)
                {
                    Add($"{path}[{index}]", Show(expected[index]), "no such item");
                }
                else if (index >= expected.Count)
                {
                    Add($"{path}[{index}]", "no such item", Show(observed[index]));
                }
                else
                {
                    Compare(expected[index], observed[index], $"{path}[{index}]");
                }
            }
        }

        private void CompareValues(JsonNode? expected, JsonElement observed, string path)
        {
            if (expected?.GetValueKind() == JsonValueKind.String && observed.ValueKind == JsonValueKind.String)
            {
                var text = BasePlaceholder.Fill(expected.GetValue<string>(), basePath);
                if (text != observed.GetString())
                {
                    var (expectedLiteral, observedLiteral) = Literal.Pair(text, observed.GetString()!);
                    Add(path, expectedLiteral, observedLiteral);
                }

                return;
            }

            var kind = expected?.GetValueKind() ?? JsonValueKind.Null;
            var equal = kind == observed.ValueKind && kind switch
            {
                JsonValueKind.Null or JsonValueKind.True or JsonValueKind.False => true,
                JsonValueKind.Number => JsonNumber.Canonical(Print(expected)) == JsonNumber.Canonical(observed.GetRawText()),
                _ => false,
            };
            if (!equal)
            {
                Add(path, Show(expected), Show(observed));
            }
        }

        private void Add(string path, string expected, string observed) => mismatches.Add(new Mismatch($"json {path}", expected, observed));

        private string Show(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String
            ? Literal.Of(BasePlaceholder.Fill(value.GetValue<string>(), basePath))
            : Shorten(BasePlaceholder.Fill(Print(value), basePath));

        private static string Show(JsonElement value) => value.ValueKind == JsonValueKind.String ? Literal.Of(value.GetString()!) : Shorten(value.GetRawText());
    }

    private static string Shorten(string json) => json.Length <= 120 ? Escape(json) : Escape(json[..119]) + "…";

    // Raw JSON may hold line breaks between its tokens.
    private static string Escape(string json) => string.Concat(json.Select(character => Literal.IsUnseen(character) && !char.IsSurrogate(character) ? ' ' : character));

    private static string Step(string name) => Identifier().IsMatch(name) ? $".{name}" : $"['{Literal.Escape(name).Replace("'", "\\'", StringComparison.Ordinal)}']";

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Identifier();
}
