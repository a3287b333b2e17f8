using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>The <c>id</c> of one of several sitemaps or images. Awaiting it gives a text (<see cref="string"/>) or a number (<see cref="double"/>) in every version.</summary>
public sealed class MetadataId : IToJson
{
    private readonly object _value;

    internal MetadataId(object value, bool isPromise) => (_value, IsPromise) = (value, isPromise);

    /// <summary>Whether it is a promise before it is awaited.</summary>
    public bool IsPromise { get; }

    public TaskAwaiter<object> GetAwaiter() => Task.FromResult(_value).GetAwaiter();

    /// <summary>What a template string shows of it: <c>[object Promise]</c> before it is awaited.</summary>
    public override string ToString() => IsPromise ? "[object Promise]" : TextOf(_value);

    object? IToJson.ToJson() => IsPromise ? new object() : _value;

    /// <summary>The id as <c>generateSitemaps</c> gave it; null: it gave none.</summary>
    internal static object? Read(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.Number => value.GetValue<double>(),
        _ => value.ToString(),
    };

    internal static string TextOf(object id) => id is double number ? JavaScriptNumber.ToString(number) : Convert.ToString(id, CultureInfo.InvariantCulture)!;
}
