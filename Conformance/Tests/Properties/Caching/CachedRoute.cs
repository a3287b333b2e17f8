namespace RouteHandlers.Conformance.Tests.Properties.Caching;

/// <summary>A route as its author wrote it. The app that is tested and the model that says what it must do are both made of such.</summary>
/// <param name="Folder"><c>kept/[slug]</c></param>
internal sealed record CachedRoute(string Folder)
{
    /// <summary>The app.</summary>
    public static IReadOnlyList<CachedRoute> All { get; } =
    [
        new("plain"),
        new("live") { Dynamic = "force-dynamic", HasPost = true },
        new("kept") { Dynamic = "force-static" },
        new("beside") { Dynamic = "force-static", HasPost = true },
        new("two") { Revalidate = 2 },
        new("five") { Revalidate = 5, Dynamic = "force-static" },
        new("long") { Revalidate = 60 },
        new("zero") { Revalidate = 0 },
        new("reads") { Revalidate = 5, ReadsTheRequest = true },
        new("open/[slug]"),
        new("paths/[slug]") { Dynamic = "force-static" },
        new("listed/[slug]") { Params = ["a", "b"], Revalidate = 5 },
        new("only/[slug]") { Params = ["a", "b"], Dynamic = "force-static", DynamicParams = false },

        new("data/plain") { Data = new() },
        new("data/none") { Data = new(Cache: "no-store") },
        new("data/live") { Dynamic = "force-dynamic", Data = new() },
        new("data/force") { Dynamic = "force-dynamic", Data = new(Cache: "force-cache", Tag: "one") },
        new("data/timed") { Dynamic = "force-dynamic", Data = new(Revalidate: 3, Tag: "two") },
        new("data/static") { Dynamic = "force-static", Data = new(Tag: "one") },
        new("data/anew") { Dynamic = "force-static", Data = new(Cache: "no-store") },
        new("data/short") { Revalidate = 60, Data = new(Revalidate: 2) },
        new("data/long") { Revalidate = 5, Data = new(Cache: "force-cache", Tag: "two") },
        new("data/own") { Revalidate = 5, Data = new(Tag: "one") },
        new("data-open/[slug]") { Dynamic = "force-static", Data = new(Cache: "force-cache", Tag: "one") },
        new("data-live/[slug]") { Dynamic = "force-dynamic", Data = new(Cache: "force-cache") },
        new("data-list/[slug]") { Params = ["a", "b"], Revalidate = 60, Data = new(Revalidate: 5, Tag: "two") },
        new("made/live") { Dynamic = "force-dynamic", Data = new(Revalidate: 3, Tag: "two", IsUnstableCache: true) },
        new("made/kept") { Dynamic = "force-static", Data = new(Revalidate: 3, Tag: "one", IsUnstableCache: true) },
        new("made-live/[slug]") { Dynamic = "force-dynamic", Data = new(Tag: "one", IsUnstableCache: true) },
    ];

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

    /// <summary>Its folder without the slug; its data's name at the origin.</summary>
    public string Name => HasSlug ? Folder[..Folder.LastIndexOf('/')] : Folder;

    public bool HasSlug => Folder.EndsWith("[slug]", StringComparison.Ordinal);

    public string PathOf(string slug) => HasSlug ? $"/{Name}/{slug}" : $"/{Folder}";
}

/// <summary>How a handler gets a value of the origin.</summary>
/// <param name="Cache">The option <c>cache</c> of fetch; null: none.</param>
/// <param name="Revalidate">The option <c>next.revalidate</c>, or that of <c>unstable_cache</c>, in seconds; null: none.</param>
internal sealed record DataUse(string? Cache = null, int? Revalidate = null, string? Tag = null, bool IsUnstableCache = false);
