using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Versions;

namespace RouteHandlers.Routing;

/// <summary>What a condition looks at.</summary>
internal enum RouteConditionType
{
    Header,
    Cookie,
    Host,
    Query,
}

/// <summary>One item of <c>has</c> or <c>missing</c>: a header, cookie, host or query value that a request must have, or must not.</summary>
/// <param name="Key">Empty for a host.</param>
/// <param name="Value">What the whole value must match; null: any that is not empty.</param>
internal sealed partial record RouteCondition(RouteConditionType Type, string Key, Regex? Value)
{
    private static readonly CookieRules _cookies = new();

    private static readonly RequestRules _requests = new();

    /// <summary>The names of values that a destination may take from it. Fewer than it gives: a key with a hyphen gives a name without, which the build does not know.</summary>
    public IEnumerable<string> Names => Value is null ? [Key]
        : [.. NamedGroup().Matches(Value.ToString()).Select(group => group.Groups[1].Value), .. Type == RouteConditionType.Host ? ["host"] : Array.Empty<string>()];

    /// <summary>Reads one item of <c>has</c> or <c>missing</c>, as plain data.</summary>
    /// <exception cref="RouteConditionException">It is not of the form that the documents give.</exception>
    public static RouteCondition Read(JsonNode? item)
    {
        if (item is not JsonObject members)
        {
            throw new RouteConditionException($" is {Written(item)}. An object was expected, as {{ type: 'header', key: 'x-name' }}.");
        }

        if (Text(members["type"]) is not ("header" or "cookie" or "query" or "host") and var found)
        {
            throw new RouteConditionException($".type is {(found is null ? Written(members["type"]) : $"'{found}'")}. One of 'header', 'cookie', 'query' and 'host' was expected.");
        }

        var type = Enum.Parse<RouteConditionType>(Text(members["type"])!, ignoreCase: true);
        var value = Text(members["value"]);
        if (value is null && (members["value"] is not null || type == RouteConditionType.Host))
        {
            throw new RouteConditionException($".value is {Written(members["value"])}. A text was expected, which is a regular expression for the whole value.");
        }

        if (Text(members["key"]) is not { } key)
        {
            key = type == RouteConditionType.Host && members["key"] is null ? "" : throw new RouteConditionException(
                $".key is {Written(members["key"])}. {(type == RouteConditionType.Host ? "A host has none. Leave it out." : $"A text was expected: the name of the {Text(members["type"])}.")}");
        }

        try
        {
            return new(type, key, string.IsNullOrEmpty(value) ? null : new Regex($@"^{value}\z", PathPattern.ScriptExpressions, PathPattern.MatchTimeout));
        }
        catch (ArgumentException exception)
        {
            throw new RouteConditionException($".value is '{value}', which is no regular expression: {exception.Message.TrimEnd('.')}. Correct it, or put a '\\' before what stands for itself.");
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Written(JsonNode? node) => node?.ToJsonString() ?? "missing";

    private static string NameOf(string key) => string.Concat(key.Where(char.IsAsciiLetter));

    /// <summary>The values that the conditions took where all of one list and none of the other hold; null: they do not.</summary>
    public static PathParams? Match(IEnumerable<RouteCondition> has, IEnumerable<RouteCondition> missing, ServerRequest request, QueryValues query)
    {
        var taken = new PathParams();
        return has.All(condition => condition.Holds(request, query, taken)) && !missing.Any(condition => condition.Holds(request, query, taken)) ? taken : null;
    }

    private bool Holds(ServerRequest request, QueryValues query, PathParams taken)
    {
        var values = ValuesOf(request, query);
        if (values.IsEmpty || (values.Length == 1 && values[0].Length == 0))
        {
            return false;
        }

        if (Value is null)
        {
            taken[NameOf(Type == RouteConditionType.Header ? Key.ToLowerInvariant() : Key)] = values.Length == 1 ? values[0] : PathValue.List(values);
            return true;
        }

        if (Value.Match(values[^1]) is not { Success: true } match)
        {
            return false;
        }

        var named = match.Groups.Values.Where(group => !char.IsAsciiDigit(group.Name[0])).ToList();
        foreach (var group in named)
        {
            taken[group.Name] = group.Success ? group.Value : PathValue.None;
        }

        if (Type == RouteConditionType.Host && named.Count == 0)
        {
            taken["host"] = match.Value;
        }

        return true;
    }

    private ImmutableArray<string> ValuesOf(ServerRequest request, QueryValues query) => Type switch
    {
        RouteConditionType.Query => query.Get(Key),
        RouteConditionType.Cookie => CookieSyntax.ParsePairs(HeaderOf(request, "cookie") ?? "", _cookies).TryGetValue(Key, out var cookie) ? [cookie] : [],
        RouteConditionType.Host => request.Header("host") is { } host ? [host.Split(':')[0].ToLowerInvariant()] : [],
        _ => HeaderOf(request, Key.ToLowerInvariant()) is { } header ? [header] : [],
    };

    private static string? HeaderOf(ServerRequest request, string name)
    {
        var lines = request.Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).ToList();
        return lines.Count == 0 ? null
            : name == "set-cookie" ? lines[^1]
            : lines.Aggregate((first, second) => IncomingRequest.Joined(name, first, second, _requests));
    }

    [GeneratedRegex(@"\(\?<([a-zA-Z][a-zA-Z0-9]*)>")]
    private static partial Regex NamedGroup();
}

/// <summary>An item of <c>has</c> or <c>missing</c> cannot be used.</summary>
/// <param name="message">Stands right behind the item's place.</param>
internal sealed class RouteConditionException(string message) : Exception(message);
