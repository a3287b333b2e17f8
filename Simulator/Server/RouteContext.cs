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
    internal PageProps(RouteParams parameters) => Params = parameters;

    /// <inheritdoc cref="RouteContext.Params"/>
    public RouteParams Params { get; }
}
