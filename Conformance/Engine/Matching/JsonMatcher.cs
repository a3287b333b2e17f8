using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RouteHandlers.Conformance.Matching;

/// <summary>Deep equality of JSON: the order of properties does not matter, numbers are compared by value.</summary>
internal static class JsonMatcher
{
    /// <param name="earlierStep">The exchange of an earlier step by its name, or null.</param>
    public static void Match(JsonNode? expected, byte[] body, Func<string, Exchange?> earlierStep, string basePath, List<Mismatch> mismatches)
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
                new Comparison(earlierStep, basePath, mismatches).Compare(expected, document.RootElement, JsonPlace.Root);
            }
            catch (InvalidOperationException)
            {
                // "\ud800" is well-formed JSON that no .NET string is read from.
                mismatches.Add(new Mismatch("json $", Shorten(BasePlaceholder.Fill(Print(expected), basePath)), $"a body with half a surrogate pair: {Literal.Of(Encoding.UTF8.GetString(body))}"));
            }
        }
    }

    private static string Print(JsonNode? value) => Encoding.UTF8.GetString(Scenarios.Reading.JsonValues.Print(value));

    private sealed class Comparison(Func<string, Exchange?> earlierStep, string basePath, List<Mismatch> mismatches)
    {
        public void Compare(JsonNode? expected, JsonElement observed, JsonPlace place)
        {
            switch (expected)
            {
                case JsonObject { Count: 1 } matcher when matcher.First().Key.StartsWith('$'):
                    CompareByMatcher(matcher, observed, place);
                    break;
                case JsonObject members when observed.ValueKind == JsonValueKind.Object:
                    CompareObjects(members, observed, place);
                    break;
                case JsonArray items when observed.ValueKind == JsonValueKind.Array:
                    CompareArrays(items, observed, place);
                    break;
                default:
                    CompareValues(expected, observed, place);
                    break;
            }
        }

        private void CompareByMatcher(JsonObject matcher, JsonElement observed, JsonPlace place)
        {
            var (name, argument) = matcher.First();
            if (name is "$sameAs" or "$differentFrom")
            {
                CompareWithOtherStep(name == "$sameAs", argument!.GetValue<string>(), observed, place);
                return;
            }

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
                Add(place, expectation, Show(observed));
            }
        }

        private void CompareWithOtherStep(bool same, string step, JsonElement observed, JsonPlace place)
        {
            var expectation = same ? $"the value in the step '{step}'" : $"another value than in the step '{step}'";
            var (earlier, missing) = ValueIn(step, place);
            if (earlier is not { } value)
            {
                Add(place, expectation, missing);
            }
            else if (same && !JsonElement.DeepEquals(value, observed))
            {
                Add(place, $"{expectation}, {Show(value)}", Show(observed));
            }
            else if (!same && JsonElement.DeepEquals(value, observed))
            {
                Add(place, expectation, $"the same, {Show(observed)}");
            }
        }

        /// <summary>What an earlier step's body has at a place, or why there is nothing to compare with.</summary>
        private (JsonElement? Value, string Missing) ValueIn(string step, JsonPlace place)
        {
            if (earlierStep(step) is not { } earlier)
            {
                return (null, "that step has no answer");
            }

            try
            {
                using var document = JsonDocument.Parse(earlier.Body);
                return place.In(document.RootElement) is { } value ? (value.Clone(), "") : (null, $"that step's JSON has no {place}");
            }
            catch (JsonException)
            {
                return (null, "that step's body is not JSON");
            }
        }

        private void CompareObjects(JsonObject expected, JsonElement observed, JsonPlace place)
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
                    Compare(value, found, place.Member(name));
                }
                else
                {
                    Add(place.Member(name), Show(value), "no such property");
                }
            }

            foreach (var (name, value) in properties.Where(property => !names.Contains(property.Key)))
            {
                Add(place.Member(name), "no such property", Show(value));
            }
        }

        private void CompareArrays(JsonArray expected, JsonElement observed, JsonPlace place)
        {
            var length = observed.GetArrayLength();
            for (var index = 0; index < Math.Max(expected.Count, length); index++)
            {
                if (index >= length)
                {
                    Add(place.Item(index), Show(expected[index]), "no such item");
                }
                else if (index >= expected.Count)
                {
                    Add(place.Item(index), "no such item", Show(observed[index]));
                }
                else
                {
                    Compare(expected[index], observed[index], place.Item(index));
                }
            }
        }

        private void CompareValues(JsonNode? expected, JsonElement observed, JsonPlace place)
        {
            if (expected?.GetValueKind() == JsonValueKind.String && observed.ValueKind == JsonValueKind.String)
            {
                var text = BasePlaceholder.Fill(expected.GetValue<string>(), basePath);
                if (text != observed.GetString())
                {
                    var (expectedLiteral, observedLiteral) = Literal.Pair(text, observed.GetString()!);
                    Add(place, expectedLiteral, observedLiteral);
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
                Add(place, Show(expected), Show(observed));
            }
        }

        private void Add(JsonPlace place, string expected, string observed) => mismatches.Add(new Mismatch($"json {place}", expected, observed));

        private string Show(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String
            ? Literal.Of(BasePlaceholder.Fill(value.GetValue<string>(), basePath))
            : Shorten(BasePlaceholder.Fill(Print(value), basePath));

        private static string Show(JsonElement value) => value.ValueKind == JsonValueKind.String ? Literal.Of(value.GetString()!) : Shorten(value.GetRawText());
    }

    private static string Shorten(string json) => json.Length <= 120 ? Escape(json) : Escape(json[..119]) + "…";

    // Raw JSON may hold line breaks between its tokens.
    private static string Escape(string json) => string.Concat(json.Select(character => Literal.IsUnseen(character) && !char.IsSurrogate(character) ? ' ' : character));
}
