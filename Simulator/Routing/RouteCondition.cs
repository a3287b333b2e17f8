using System.Collections.Immutable;
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
internal sealed record RouteCondition(RouteConditionType Type, string Key, Regex? Value)
{
    private static readonly CookieRules _cookies = new();

    /// <exception cref="ArgumentException">The value is no regular expression.</exception>
    public static RouteCondition Create(RouteConditionType type, string key, string? value) =>
        new(type, key, string.IsNullOrEmpty(value) ? null : new Regex($@"^{value}\z", RegexOptions.CultureInvariant));

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
            taken[string.Concat(Key.Where(char.IsAsciiLetter))] = values.Length == 1 ? values[0] : PathValue.List(values);
            return true;
        }

        if (Value.Match(values[^1]) is not { Success: true } match)
        {
            return false;
        }

        var named = match.Groups.Values.Where(group => group.Success && !char.IsAsciiDigit(group.Name[0])).ToList();
        foreach (var group in named)
        {
            taken[group.Name] = group.Value;
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
        RouteConditionType.Cookie => CookieSyntax.ParsePairs(request.Header("cookie") ?? "", _cookies).TryGetValue(Key, out var cookie) ? [cookie] : [],
        RouteConditionType.Host => request.Header("host") is { } host ? [host.Split(':')[0].ToLowerInvariant()] : [],
        _ => request.Header(Key) is { } header ? [header] : [],
    };
}
