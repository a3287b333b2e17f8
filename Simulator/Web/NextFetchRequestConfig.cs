namespace RouteHandlers.Web;

/// <summary>What Next.js adds to <see cref="RequestInit"/>: <c>next: { revalidate, tags }</c>.</summary>
public sealed record NextFetchRequestConfig
{
    /// <summary>How many seconds what is fetched is fresh; 0: it is not kept; <c>false</c>: for ever.</summary>
    /// <value>Null: nothing is said.</value>
    public RevalidateTime? Revalidate { get; init; }

    /// <summary>Names by which <c>revalidateTag()</c> finds what is fetched.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
