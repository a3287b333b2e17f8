using System.Collections.Immutable;
using RouteHandlers.Runtime;

namespace RouteHandlers.Routing;

/// <summary>One entry of <c>headers()</c>, <c>redirects()</c> or <c>rewrites()</c>: which requests it is about, and what it does with them.</summary>
internal sealed record ConfigRoute
{
    public required PathPattern Source { get; init; }

    /// <summary>What no path of it begins with; null: paths may begin as they like.</summary>
    public string? Spared { get; init; }

    public ImmutableArray<RouteCondition> Has { get; init; } = [];

    public ImmutableArray<RouteCondition> Missing { get; init; } = [];

    /// <summary>Of an entry of <c>headers()</c>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Of a redirect or a rewrite.</summary>
    public RouteDestination? Destination { get; init; }

    /// <summary>Of a redirect.</summary>
    public int StatusCode { get; init; }

    /// <summary>The values that the source and the conditions take from a request; null: it is not about that request.</summary>
    public PathParams? Match(string path, ServerRequest request, QueryValues query)
    {
        if ((Spared is not null && path.StartsWith(Spared, StringComparison.OrdinalIgnoreCase)) || Source.Match(path) is not { } taken)
        {
            return null;
        }

        foreach (var unnamed in Source.Parameters.Where(parameter => parameter.IsUnnamed))
        {
            taken.Remove(unnamed.Name);
        }

        if (RouteCondition.Match(Has, Missing, request, query) is not { } conditions)
        {
            return null;
        }

        foreach (var (name, value) in conditions)
        {
            taken[name] = value;
        }

        return taken;
    }
}
