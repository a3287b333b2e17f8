using System.Collections.Immutable;
using System.Text;
using RouteHandlers.Runtime;
using RouteHandlers.Web;

namespace RouteHandlers.Routing;

/// <summary>One entry of <c>headers()</c>, <c>redirects()</c> or <c>rewrites()</c>: which requests it is about, and what it does with them.</summary>
internal sealed record ConfigRoute
{
    public required PathPattern Source { get; init; }

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
        if (Source.Match(path) is not { } taken)
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

    /// <summary>A text in which <c>:name</c> stands for a value, everything else for itself.</summary>
    public static string Fill(string text, PathParams values)
    {
        if (values.Count == 0 || !text.Contains(':', StringComparison.Ordinal))
        {
            return text;
        }

        var pattern = new StringBuilder("/");
        for (var index = 0; index < text.Length; index++)
        {
            var end = index + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
            {
                end++;
            }

            if (text[index] == ':' && values.ContainsKey(text[(index + 1)..end]))
            {
                end += end < text.Length && text[end] is '*' or '+' or '?' ? 1 : 0;
                pattern.Append(text, index, end - index);
                index = end - 1;
            }
            else
            {
                pattern.Append(text[index] is ':' or '*' or '+' or '?' or '(' or ')' or '{' or '}' or '\\' ? "\\" : "").Append(text[index]);
            }
        }

        return PathTemplate.Parse(pattern.ToString()).Compile(values)[1..];
    }
}

/// <summary>Where a redirect or a rewrite leads: a path, or an absolute URL, with parameters in its path and query.</summary>
internal sealed class RouteDestination
{
    private readonly PathTemplate _path;
    private readonly string _origin;
    private readonly QueryValues _query;

    /// <exception cref="PathPatternException">It cannot be read.</exception>
    public RouteDestination(string destination)
    {
        var url = Url.Parse(destination, "http://destination") ?? throw new PathPatternException($"'{destination}' is neither a path nor a URL");
        _origin = destination.StartsWith('/') ? "" : url.Origin;
        _path = PathTemplate.Parse(url.Pathname + url.Hash);
        _query = QueryValues.Parse(url.Search);
    }

    /// <summary>Whether it leaves the app.</summary>
    public bool IsExternal => _origin.Length > 0;

    /// <summary>The parameters of its path and fragment. Those of the query may be absent: what is no value stands there for itself.</summary>
    public IEnumerable<string> Names => _path.Names.Where(name => name.Length > 0);

    /// <summary>The destination for these values: its path with what stands before and its fragment, and its query on top of the request's.</summary>
    /// <param name="appends">Whether values that the path does not take go to the query.</param>
    /// <exception cref="PathPatternException">A value is missing or is a list where one is wanted.</exception>
    public (string Path, string Hash, QueryValues Query) Prepare(PathParams values, QueryValues query, bool appends)
    {
        var own = _query.Select(value => ConfigRoute.Fill(value, values));
        if (appends && !values.Keys.Any(_path.Names.Contains))
        {
            foreach (var (name, value) in values)
            {
                own.Add(name, value.Values);
            }
        }

        var filled = _path.Compile(values).Split('#', 2);
        return (_origin + filled[0], filled.Length > 1 ? "#" + filled[1] : "", query.With(own));
    }
}
