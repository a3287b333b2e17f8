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

/// <summary>Decides, from a route's exports alone, whether its GET is rendered at build.</summary>
internal static class StaticRendering
{
    // Revalidation and dynamic segments are not modelled yet: such a GET runs for each request.
    public static StaticMode ModeOf(AppFile file, RouteModule module, CachingRules rules)
    {
        var dynamic = module.Config.GetValueOrDefault("dynamic") as string;
        if (file.Kind != AppFileKind.Route
            || file.Segments.Any(segment => segment.Kind != SegmentKind.Static)
            || !module.Handlers.ContainsKey("GET")
            || rules.DynamicBeside.Any(module.Handlers.ContainsKey)
            || module.Config.ContainsKey("revalidate")
            || (module.Config.GetValueOrDefault("runtime") as string == "edge" && !rules.EdgeMayBeStatic)
            || (dynamic == "force-dynamic" && rules.ForceDynamicIsDynamic))
        {
            return StaticMode.Dynamic;
        }

        return dynamic == "force-static" && rules.ForceStaticIsStatic ? StaticMode.Forced
            : rules.GetIsStaticByDefault ? StaticMode.UnlessTheRequestIsUsed
            : StaticMode.Dynamic;
    }
}
