using System.Collections.Immutable;

namespace RouteHandlers.Versions;

/// <summary>Which GET is rendered once, at build, and what its answers say of it.</summary>
public sealed record CachingRules
{
    /// <summary>Whether a GET without config that does not look at the request is static (14).</summary>
    public bool GetIsStaticByDefault { get; init; }

    /// <summary>Whether <c>dynamic = 'force-static'</c> makes GET static.</summary>
    public bool ForceStaticIsStatic { get; init; } = true;

    /// <summary>Whether <c>revalidate = false</c> makes GET static.</summary>
    public bool RevalidateFalseIsStatic { get; init; }

    /// <summary>Whether <c>dynamic = 'force-dynamic'</c> keeps GET from being static.</summary>
    public bool ForceDynamicIsDynamic { get; init; } = true;

    /// <summary>Whether looking at the request makes a GET dynamic that would otherwise be static.</summary>
    public bool RequestUseIsDynamic { get; init; } = true;

    /// <summary>The methods whose export beside GET makes GET dynamic.</summary>
    public ImmutableHashSet<string> DynamicBeside { get; init; } = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <summary>Whether <c>runtime = 'edge'</c> may be static.</summary>
    public bool EdgeMayBeStatic { get; init; } = true;

    /// <summary>The header that says where a static answer comes from; null: none does.</summary>
    public string? Header { get; init; } = "x-nextjs-cache";

    /// <summary>Whether a static answer whose handler set no <c>Cache-Control</c> says how long it may be kept.</summary>
    public bool SaysHowLong { get; init; } = true;
}
