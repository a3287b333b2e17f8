namespace RouteHandlers.Versions;

/// <summary>How <c>next build</c> prints its routes.</summary>
public sealed record ListingRules
{
    /// <summary>Whether it says how long answers are fresh and kept (15, 16).</summary>
    public bool ShowsLifetimes { get; init; } = true;

    /// <summary>
    /// Whether the paths of <c>generateStaticParams</c> stand in the listing although their GET runs for each request (14, 15). In 16 they do not, and
    /// a route with paths of both kinds is listed twice.
    /// </summary>
    public bool ListsEveryPath { get; init; } = true;

    /// <summary>Whether the mark of a route with paths stands before each of them, and not before the route (16); so do the lifetimes.</summary>
    public bool MarksPaths { get; init; }

    /// <summary>Whether <c>/_not-found</c> is listed when the app has no page (16).</summary>
    public bool AlwaysListsNotFound { get; init; }

    /// <summary>The function that the explanation of ● names.</summary>
    public string ParamsFunction { get; init; } = "generateStaticParams";
}
