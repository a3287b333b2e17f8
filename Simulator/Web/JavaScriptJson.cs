using System.Text.Json.Nodes;

namespace RouteHandlers.Web;

/// <summary>JSON as JavaScript's <c>JSON</c> object writes and reads it.</summary>
public static class JavaScriptJson
{
    /// <summary>
    /// The value as JSON text; null where a script gets <c>undefined</c>. Properties keep the names they are declared
    /// with, every number is a double, and objects without data of their own (a task, an exception) are <c>{}</c>.
    /// </summary>
    /// <exception cref="TypeErrorException">The value contains itself, or an integer without bounds.</exception>
    public static string? Stringify(object? value) => JsonStringifier.Stringify(value);

    /// <summary>Reads JSON text; the JSON <c>null</c> is null.</summary>
    /// <exception cref="SyntaxErrorException">The text is not JSON.</exception>
    public static JsonNode? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new JsonParser(text).Parse();
    }
}
