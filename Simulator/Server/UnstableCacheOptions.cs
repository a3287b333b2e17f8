using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>How long a cached function's result is fresh, and its tags.</summary>
public sealed record UnstableCacheOptions
{
    /// <value>Null: for ever, as <c>false</c> says. 0 is refused.</value>
    public RevalidateTime? Revalidate { get; init; }

    /// <summary>Names by which <c>revalidateTag()</c> finds the result.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
