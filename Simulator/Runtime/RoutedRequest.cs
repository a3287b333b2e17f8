using RouteHandlers.Routing;

namespace RouteHandlers.Runtime;

/// <summary>A request on its way through the stages of routing, and the headers that they give its answer.</summary>
internal sealed class RoutedRequest
{
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly string _search;

    public RoutedRequest(ServerRequest request)
    {
        Request = request;
        Target = RequestTarget.Parse(request.Target);
        _search = Target.Search;
    }

    /// <summary>As it came, or as middleware lets it go on.</summary>
    public ServerRequest Request { get; set; }

    /// <summary>What the client asked for, or middleware in its place.</summary>
    public RequestTarget Target { get; set; }

    /// <summary>The path that a rewrite leads to; null: none did.</summary>
    public string? Rewritten { get; set; }

    /// <summary>The path that is matched.</summary>
    public string Path => Rewritten ?? Target.Path;

    /// <summary>The query as the client sent it.</summary>
    public QueryValues Sent => field ??= QueryValues.Parse(_search);

    /// <summary>The query that conditions look at: rewrites add to it.</summary>
    public QueryValues Query
    {
        get => field ?? Sent;
        set;
    }

    /// <summary>Headers of the answer, whoever gives it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    public bool HasHeader(string name) => _headers.Exists(header => Is(header, name));

    /// <summary>A header in place of all of its name; cookies stand beside each other.</summary>
    public void SetHeader(string name, string value)
    {
        if (!name.Equals("set-cookie", StringComparison.OrdinalIgnoreCase))
        {
            _headers.RemoveAll(header => Is(header, name));
        }

        _headers.Add(new(name, value));
    }

    private static bool Is(KeyValuePair<string, string> header, string name) => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
