using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Build;

/// <summary>When the GET of a route runs.</summary>
public enum RouteKind
{
    /// <summary>○: at build, or once for each path that is asked for.</summary>
    Static,

    /// <summary>●: at build, for the paths of <c>generateStaticParams</c>.</summary>
    Prerendered,

    /// <summary>ƒ: for each request.</summary>
    Dynamic,
}

/// <summary>What the build made of each route and page, in the order in which <c>next build</c> prints them; as text it is that table.</summary>
public sealed record RouteListing
{
    public required ImmutableArray<ListedRoute> Routes { get; init; }

    internal ListingRules Rules { get; init; } = new();

    /// <summary>The table of this version's <c>next build</c>, without the sizes of JavaScript; lines end with a line feed.</summary>
    public override string ToString() => RouteListingText.Print(this);
}

/// <summary>One route or page.</summary>
/// <param name="Path"><c>/items/[slug]</c></param>
/// <param name="Revalidate">How long an answer of the build is fresh; null: for ever, or there is none.</param>
/// <param name="Expire">How long it may be served at all; null as above, and in 14, which does not know it.</param>
/// <param name="Paths">What <c>generateStaticParams</c> gave, in its order.</param>
public sealed record ListedRoute(string Path, RouteKind Kind, TimeSpan? Revalidate, TimeSpan? Expire, ImmutableArray<ListedPath> Paths);

/// <summary>One path of a route with <c>generateStaticParams</c>, decoded: <c>/items/a</c>.</summary>
public sealed record ListedPath(string Path, TimeSpan? Revalidate, TimeSpan? Expire);
