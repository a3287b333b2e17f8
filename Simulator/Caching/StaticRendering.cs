using RouteHandlers.Build;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Caching;

/// <summary>How a GET is rendered at build.</summary>
internal enum StaticMode
{
    /// <summary>It is not: it runs for each request.</summary>
    Dynamic,

    /// <summary>It is, unless it looks at the request.</summary>
    UnlessTheRequestIsUsed,

    /// <summary>It is, and the request it sees is empty.</summary>
    Forced,
}

/// <summary>What a route's exports say of its GET.</summary>
/// <param name="Lifetime">How long a rendering is fresh; null: for ever.</param>
internal readonly record struct StaticRendering(StaticMode Mode, TimeSpan? Lifetime)
{
    // Dynamic segments are not rendered yet: such a GET runs for each request.
    public static StaticRendering Of(AppFile file, RouteModule module, CachingRules rules)
    {
        var config = SegmentConfig.Of(module);
        if (file.Kind != AppFileKind.Route
            || file.Segments.Any(segment => segment.Kind != SegmentKind.Static)
            || !module.Handlers.ContainsKey("GET")
            || rules.DynamicBeside.Any(module.Handlers.ContainsKey)
            || (config.Runtime == "edge" && !rules.EdgeMayBeStatic)
            || (config.Dynamic == "force-dynamic" && rules.ForceDynamicIsDynamic)
            || config.Revalidate == 0)
        {
            return new(StaticMode.Dynamic, null);
        }

        var isTimed = config.Revalidate is { } revalidate && !double.IsInfinity(revalidate);
        var mode = config.Dynamic == "force-static" && rules.ForceStaticIsStatic ? StaticMode.Forced
            : rules.GetIsStaticByDefault || isTimed || (config.Revalidate is not null && rules.RevalidateFalseIsStatic) ? StaticMode.UnlessTheRequestIsUsed
            : StaticMode.Dynamic;
        return new(mode, isTimed ? TimeSpan.FromSeconds(config.Revalidate!.Value) : null);
    }
}
