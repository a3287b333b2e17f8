using System.Text.Json;
using System.Text.Json.Nodes;
using RouteHandlers.Server;
using RouteHandlers.Web;

namespace RouteHandlers.Metadata;

/// <summary>What a metadata file returned, read as a script would: anonymous objects, arrays, dates.</summary>
internal static class PlainValue
{
    /// <summary>The value's data, a date as its ISO text; null: undefined, or null.</summary>
    public static JsonNode? Of(object? value) => JavaScriptJson.Stringify(value) is { } text ? JavaScriptJson.Parse(text) : null;

    /// <summary>As in <c>if (value)</c>.</summary>
    public static bool IsTruthy(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null or JsonValueKind.False => false,
        JsonValueKind.Number => value.GetValue<double>() != 0,
        JsonValueKind.String => value.GetValue<string>().Length > 0,
        _ => true,
    };

    /// <summary>As a template string shows it; a property that is missing is <c>undefined</c>.</summary>
    public static string TextOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "undefined",
        JsonValueKind.Number => MetadataId.TextOf(value.GetValue<double>()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Object => "[object Object]",
        JsonValueKind.Array => string.Join(',', value.AsArray().Select(item => item is null ? "" : TextOf(item))),
        _ => value.ToString(),
    };

    /// <summary>An array's items, or the value alone.</summary>
    public static IEnumerable<JsonNode?> ListOf(JsonNode? value) => value as JsonArray ?? (IEnumerable<JsonNode?>)new[] { value };
}
