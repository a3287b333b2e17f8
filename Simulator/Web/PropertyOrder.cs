using System.Globalization;

namespace RouteHandlers.Web;

/// <summary>The order in which a script sees the properties of an object: array indices first, by number, then the others as they came.</summary>
// https://tc39.es/ecma262/#sec-ordinaryownpropertykeys
internal static class PropertyOrder
{
    public static IEnumerable<KeyValuePair<string, T>> Sort<T>(IEnumerable<KeyValuePair<string, T>> properties) =>
        properties.OrderBy(property => Index(property.Key)); // stable

    private static uint Index(string name) =>
        uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index.ToString(CultureInfo.InvariantCulture) == name
            ? index
            : uint.MaxValue; // which is no index itself
}
