using RouteHandlers.Build;
using RouteHandlers.Metadata;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Caching;

/// <summary>How a GET is rendered without a request.</summary>
internal enum StaticMode
{
    /// <summary>It is not: it runs for each request.</summary>
    Dynamic,

    /// <summary>It is, unless it looks at the request.</summary>
    UnlessTheRequestIsUsed,

    /// <summary>It is, and the request it sees is empty.</summary>
    Forced,

    /// <summary>It is, and looking at the request is an error.</summary>
    Required,
}

/// <summary>What a route's exports say of its GET.</summary>
/// <param name="Lifetime">How long a rendering is fresh; null: for ever.</param>
internal readonly record struct StaticRendering(StaticMode Mode, TimeSpan? Lifetime)
{
    public static StaticRendering Of(AppFile file, RouteModule module, CachingRules rules)
    {
        var config = SegmentConfig.Of(module);
        if (!module.Handlers.ContainsKey("GET")
            || rules.DynamicBeside.Any(module.Handlers.ContainsKey)
            || (config.Runtime == "edge" && !rules.EdgeMayBeStatic)
            || (config.Dynamic == "force-dynamic" && rules.ForceDynamicIsDynamic)
            || (config.Revalidate == 0 && rules.RevalidateZeroIsDynamic))
        {
            return new(StaticMode.Dynamic, null);
        }

        // A path with dynamic segments is rendered only when something says which, or that any may be.
        var mode = ModeBy(config, rules);
        var isListed = config.GeneratesParams && config.Runtime != "edge" && rules.ParamsAreGenerated;
        var isKeptWhenAskedFor = mode is StaticMode.Forced or StaticMode.Required && (file.Kind != AppFileKind.Metadata || rules.MetadataIsKeptWhenAskedFor);
        var isOpen = file.Segments.Any(segment => segment.IsDynamic) && !isListed && !isKeptWhenAskedFor;
        return isOpen || (mode == StaticMode.UnlessTheRequestIsUsed && !IsAskedFor(file, config, rules))
            ? new(StaticMode.Dynamic, null)
            : new(mode, config.LifetimeBy(rules));
    }

    /// <summary>What the build does with its GET: it also tries the paths that it was given where nothing is kept of them.</summary>
    public static StaticRendering AtBuild(AppFile file, RouteModule module, CachingRules rules) => Of(
        file,
        module,
        SegmentConfig.Of(module) is { Revalidate: 0, GeneratesParams: true } && rules.RevalidateZeroIsTriedAtBuild ? rules with { RevalidateZeroIsDynamic = false } : rules);

    private static StaticMode ModeBy(SegmentConfig config, CachingRules rules) => config.Dynamic switch
    {
        "force-static" when rules.ForceStaticIsStatic => StaticMode.Forced,
        "error" when rules.ErrorIsStatic => StaticMode.Required,
        _ => StaticMode.UnlessTheRequestIsUsed,
    };

    private static bool IsAskedFor(AppFile file, SegmentConfig config, CachingRules rules) =>
        rules.GetIsStaticByDefault
        || (file.Kind == AppFileKind.Metadata && rules.MetadataIsStaticByDefault)
        || (file.Kind == AppFileKind.Route && rules.MetadataPathsAreStaticByDefault && MetadataConvention.IsPath(file.Path))
        || (config.GeneratesParams && rules.GeneratedParamsAreStatic)
        || (config.Revalidate is { } revalidate && (double.IsInfinity(revalidate) ? rules.RevalidateFalseIsStatic : rules.RevalidateIsStatic));
}
