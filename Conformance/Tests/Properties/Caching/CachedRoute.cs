namespace RouteHandlers.Conformance.Tests.Properties.Caching;

/// <summary>A route as its author wrote it. The app that is tested and the model that says what it must do are both made of such.</summary>
/// <param name="Folder"><c>kept/[slug]</c></param>
internal sealed record CachedRoute(string Folder)
{
    public string? Dynamic { get; init; }

    /// <summary>Seconds; null: the file does not say.</summary>
    public int? Revalidate { get; init; }

    /// <summary>What <c>generateStaticParams</c> gives; null: the file has none.</summary>
    public IReadOnlyList<string>? Params { get; init; }

    public bool DynamicParams { get; init; } = true;

    public bool HasPost { get; init; }

    /// <summary>Whether GET looks at the request's URL.</summary>
    public bool ReadsTheRequest { get; init; }

    /// <summary>What GET fetches or keeps; null: nothing.</summary>
    public DataUse? Data { get; init; }

    public string Name => Folder.Split('/')[0];

    public bool HasSlug => Folder.EndsWith("[slug]", StringComparison.Ordinal);

    public string PathOf(string slug) => HasSlug ? $"/{Name}/{slug}" : $"/{Folder}";
}

/// <summary>How a handler gets a value of the origin.</summary>
/// <param name="Cache">The option <c>cache</c> of fetch; null: none.</param>
/// <param name="Revalidate">The option <c>next.revalidate</c>, or that of <c>unstable_cache</c>, in seconds; null: none.</param>
internal sealed record DataUse(string? Cache = null, int? Revalidate = null, string? Tag = null, bool IsUnstableCache = false);
