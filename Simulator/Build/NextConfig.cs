using System.Collections.Immutable;
using RouteHandlers.Routing;

namespace RouteHandlers.Build;

/// <summary>What <c>next.config.js</c> says, as far as it touches requests. <see cref="NextConfigReader"/> reads its C# twin.</summary>
internal sealed record NextConfig
{
    /// <summary>What stands before every path; empty, or with a leading slash.</summary>
    public string BasePath { get; init; } = "";

    public bool TrailingSlash { get; init; }

    public bool SkipTrailingSlashRedirect { get; init; }

    /// <summary>Null: those of <see cref="Versions.TreeRules.PageExtensions"/>.</summary>
    public ImmutableArray<string>? PageExtensions { get; init; }

    public ImmutableArray<ConfigRoute> Headers { get; init; } = [];

    public ImmutableArray<ConfigRoute> Redirects { get; init; } = [];

    public ImmutableArray<ConfigRoute> BeforeFiles { get; init; } = [];

    public ImmutableArray<ConfigRoute> AfterFiles { get; init; } = [];

    public ImmutableArray<ConfigRoute> Fallback { get; init; } = [];
}
