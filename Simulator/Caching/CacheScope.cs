using System.Collections.Immutable;

namespace RouteHandlers.Caching;

/// <summary>What one run of a handler may take from the caches, and what it says of its own answer meanwhile.</summary>
/// <param name="implicitTags">Called when they are first asked for: most runs never do.</param>
internal sealed class CacheScope(Func<ImmutableArray<string>> implicitTags)
{
    private readonly HashSet<string> _tags = new(StringComparer.Ordinal);

    public required SegmentConfig Config { get; init; }

    /// <summary><see cref="StaticMode.Dynamic"/>: the answer is for one request and is not kept.</summary>
    public StaticMode Mode { get; init; }

    /// <summary>The route as its folders name it: <c>/items/[slug]</c>.</summary>
    public required string Route { get; init; }

    /// <summary>The path that is rendered or asked for, decoded: <c>/items/a</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The tags that the answer, and all data fetched for it, has by its route and path.</summary>
    public ImmutableArray<string> ImplicitTags => field.IsDefault ? field = implicitTags() : field;

    /// <summary>How long the answer is fresh, as far as known; null: for ever.</summary>
    public TimeSpan? Lifetime { get; private set; }

    /// <summary>The answer is for one request alone, whatever becomes of it.</summary>
    public bool IsForOneRequest { get; set; }

    /// <summary><c>unstable_noStore()</c> was called.</summary>
    public bool NoStore { get; set; }

    /// <summary>What this run asks the data cache for at this moment.</summary>
    public DataRequests DataRequests { get; } = new();

    /// <summary>The tags of the data that the answer is made of.</summary>
    public IReadOnlyCollection<string> Tags => _tags;

    /// <summary>The answer is fresh no longer than this.</summary>
    public void LiveAtMost(TimeSpan lifetime) => Lifetime = Lifetime is { } present && present <= lifetime ? present : lifetime;

    /// <summary>The handler looks at its request; a request that is not watched, as under <c>force-dynamic</c>, is nobody's business.</summary>
    public void Use(string what) =>
        IsForOneRequest |= Config.Dynamic != "force-static" && !(Config.Dynamic is "force-dynamic" or "error" && (what.StartsWith("request.", StringComparison.Ordinal) || what.StartsWith("nextUrl.", StringComparison.Ordinal)));

    public void AddTags(IEnumerable<string> tags) => _tags.UnionWith(tags);
}
