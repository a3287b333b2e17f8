namespace RouteHandlers.Server;

/// <summary>A handler's second argument.</summary>
public sealed class RouteContext
{
    internal RouteContext(RouteParams parameters) => Params = parameters;

    /// <summary>The values of the path's dynamic segments.</summary>
    public RouteParams Params { get; }
}

/// <summary>A page's argument, as far as pages are modelled.</summary>
public sealed class PageProps
{
    internal PageProps(RouteParams parameters, RouteParams searchParams) => (Params, SearchParams) = (parameters, searchParams);

    /// <inheritdoc cref="RouteContext.Params"/>
    public RouteParams Params { get; }

    /// <summary>The query by name; a name that comes more than once has a list. Reading it is looking at the request.</summary>
    public RouteParams SearchParams { get; }
}
