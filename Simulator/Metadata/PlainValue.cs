using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RouteHandlers.Server;
using RouteHandlers.Web;

namespace RouteHandlers.Metadata;

/// <summary>What a metadata file returned, read as a script would: anonymous objects, arrays, dates.</summary>
internal static class PlainValue
{
    /// <summary>What a property is that is not there; known by its reference.</summary>
    private static readonly JsonNode _undefined = JsonValue.Create("undefined");

    /// <summary>The value's data, a date as its ISO text; null: undefined, or null.</summary>
    public static JsonNode? Of(object? value) => JavaScriptJson.Stringify(value) is { } text ? JavaScriptJson.Parse(text) : null;

    /// <summary>The same with dates as a template string shows them, but for the properties of one name.</summary>
    public static JsonNode? OfTexts(object? value, string? isoProperty = null) =>
        JsonStringifier.Stringify(value, (name, date) => name == isoProperty ? null : TextOf(date)) is { } text ? JavaScriptJson.Parse(text) : null;

    /// <summary>As in <c>value.name</c>: of what is no object every property is undefined.</summary>
    /// <exception cref="TypeErrorException">The value is null, or undefined.</exception>
    public static JsonNode? Member(JsonNode? value, string name) =>
        value is null || ReferenceEquals(value, _undefined) ? throw new TypeErrorException($"Cannot read properties of {TextOf(value)} (reading '{name}')")
        : value is JsonObject data && data.TryGetPropertyValue(name, out var member) ? member
        : _undefined;

    /// <summary>As in <c>Object.keys(value)</c>, with the values.</summary>
    public static IEnumerable<(string Name, JsonNode? Value)> Entries(JsonNode? value) => value switch
    {
        _ when ReferenceEquals(value, _undefined) => [],
        JsonObject data => data.Select(property => (property.Key, property.Value)),
        JsonArray list => list.Select((item, index) => (Text(index), item)),
        JsonValue when value.GetValueKind() == JsonValueKind.String => value.ToString().Select((letter, index) => (Text(index), (JsonNode?)JsonValue.Create(letter.ToString()))),
        _ => [],
    };

    /// <summary>As in <c>for (const item of value)</c>, for what may be missing or empty.</summary>
    /// <exception cref="TypeErrorException">It has a length, and no items.</exception>
    public static IEnumerable<JsonNode?> Items(JsonNode? value) => value switch
    {
        JsonArray list => list,
        JsonObject data when IsTruthy(Member(data, "length")) => throw new TypeErrorException("An object with a length is no list."),
        JsonValue when !ReferenceEquals(value, _undefined) && value.GetValueKind() == JsonValueKind.String =>
            value.ToString().EnumerateRunes().Select(letter => (JsonNode?)JsonValue.Create(letter.ToString())),
        _ => [],
    };

    /// <summary>As in <c>if (value)</c>.</summary>
    public static bool IsTruthy(JsonNode? value) => !ReferenceEquals(value, _undefined) && value?.GetValueKind() switch
    {
        null or JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.Number => value.GetValue<double>() != 0,
        JsonValueKind.String => value.GetValue<string>().Length > 0,
        _ => true,
    };

    /// <summary>As a template string shows it; a property that is missing is <c>undefined</c>.</summary>
    public static string TextOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.Number => MetadataId.TextOf(value.GetValue<double>()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Object => "[object Object]",
        JsonValueKind.Array => string.Join(',', value.AsArray().Select(item => item is null ? "" : TextOf(item))),
        _ => value.ToString(),
    };

    /// <summary>The same; null for what is null or undefined.</summary>
    public static string? TextOrNull(JsonNode? value) => value is null || ReferenceEquals(value, _undefined) ? null : TextOf(value);

    /// <summary>An array's items, or the value alone.</summary>
    public static IEnumerable<JsonNode?> ListOf(JsonNode? value) => value as JsonArray ?? (IEnumerable<JsonNode?>)new[] { value };

    // https://tc39.es/ecma262/#sec-todatestring, on a server that keeps UTC.
    private static string TextOf(DateTime date) => date.ToString("ddd MMM dd yyyy HH:mm:ss 'GMT+0000 (Coordinated Universal Time)'", CultureInfo.InvariantCulture);

    private static string Text(int index) => index.ToString(CultureInfo.InvariantCulture);
}
