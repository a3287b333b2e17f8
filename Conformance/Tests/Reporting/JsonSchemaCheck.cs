using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace RouteHandlers.Conformance.Tests.Reporting;

/// <summary>As much of JSON Schema as the schemas of this repository use for reports. A keyword that it does not know is an error.</summary>
internal static class JsonSchemaCheck
{
    private static readonly HashSet<string> _annotations = ["$schema", "title", "description", "$defs"];

    /// <summary>Every violation, with its place.</summary>
    public static IReadOnlyList<string> Violations(JsonNode? value, JsonObject schema) => [.. Check(value, schema, schema, "$")];

    private static IEnumerable<string> Check(JsonNode? value, JsonObject schema, JsonObject root, string place) => schema
        .Where(keyword => !_annotations.Contains(keyword.Key))
        .SelectMany(keyword => keyword.Key switch
        {
            "$ref" => Check(value, root["$defs"]![keyword.Value!.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), root, place),
            "type" => Expect(IsOf(value, keyword.Value!.GetValue<string>()), $"{place}: is no {keyword.Value}"),
            "const" => Expect(JsonNode.DeepEquals(value, keyword.Value), $"{place}: is not {keyword.Value}"),
            "enum" => Expect(keyword.Value!.AsArray().Any(item => JsonNode.DeepEquals(item, value)), $"{place}: {value} is none of {keyword.Value.ToJsonString()}"),
            "pattern" => Expect(Regex.IsMatch(value!.GetValue<string>(), keyword.Value!.GetValue<string>()), $"{place}: '{value}' does not match {keyword.Value}"),
            "minimum" => Expect(value!.GetValue<double>() >= keyword.Value!.GetValue<double>(), $"{place}: {value} is below {keyword.Value}"),
            "minItems" => Expect(value!.AsArray().Count >= keyword.Value!.GetValue<int>(), $"{place}: has fewer than {keyword.Value} items"),
            "required" => keyword.Value!.AsArray().Select(name => name!.GetValue<string>()).Where(name => !value!.AsObject().ContainsKey(name)).Select(name => $"{place}: lacks {name}"),
            "additionalProperties" => value!.AsObject().Select(member => member.Key).Where(name => !schema["properties"]!.AsObject().ContainsKey(name)).Select(name => $"{place}: has the unknown member {name}"),
            "properties" => value!.AsObject()
                .Where(member => keyword.Value!.AsObject().ContainsKey(member.Key))
                .SelectMany(member => Check(member.Value, keyword.Value![member.Key]!.AsObject(), root, $"{place}.{member.Key}")),
            "items" => value!.AsArray().SelectMany((item, index) => Check(item, keyword.Value!.AsObject(), root, $"{place}[{index}]")),
            var unknown => throw new NotSupportedException($"{place}: the keyword {unknown} is not known here"),
        });

    private static IEnumerable<string> Expect(bool holds, string violation) => holds ? [] : [violation];

    private static bool IsOf(JsonNode? value, string type) => (value?.GetValueKind(), type) switch
    {
        (JsonValueKind.Object, "object") or (JsonValueKind.Array, "array") or (JsonValueKind.String, "string") => true,
        (JsonValueKind.True or JsonValueKind.False, "boolean") or (JsonValueKind.Number, "number") => true,
        (JsonValueKind.Number, "integer") => double.IsInteger(JsonNode.Parse(value!.ToJsonString())!.GetValue<double>()),
        _ => false,
    };
}
