using System.Collections.Immutable;

namespace RouteHandlers.Versions;

/// <summary>Which GET is rendered without a request, and what its answers say of it.</summary>
public sealed record CachingRules
{
    /// <summary>Whether a GET without config that does not look at the request is static (14).</summary>
    public bool GetIsStaticByDefault { get; init; }

    /// <summary>Whether a metadata file that does not look at the request is static.</summary>
    public bool MetadataIsStaticByDefault { get; init; } = true;

    /// <summary>Whether the same goes for a handler at a path that a metadata file could have: <c>sitemap.xml/route.ts</c>, <c>icon/route.ts</c>.</summary>
    public bool MetadataPathsAreStaticByDefault { get; init; }

    /// <summary>Whether a metadata file below a dynamic segment that an option makes static is kept for a path that no list names, once that was asked for.</summary>
    public bool MetadataIsKeptWhenAskedFor { get; init; } = true;

    /// <summary>Whether <c>dynamic = 'force-static'</c> makes GET static.</summary>
    public bool ForceStaticIsStatic { get; init; } = true;

    /// <summary>Whether with <c>dynamic = 'force-static'</c> a handler sees an empty request; its path is the client's, and so are its method and body where it runs for one.</summary>
    public bool ForceStaticHidesTheRequest { get; init; } = true;

    /// <summary>Whether that goes for GET alone.</summary>
    public bool OtherMethodsHaveTheirRequest { get; init; } = true;

    /// <summary>Whether <c>dynamic = 'error'</c> makes GET static, and looking at the request a failure.</summary>
    public bool ErrorIsStatic { get; init; } = true;

    /// <summary>Whether <c>revalidate</c> with a number of seconds makes GET static.</summary>
    public bool RevalidateIsStatic { get; init; } = true;

    /// <summary>Whether <c>revalidate = false</c> makes GET static.</summary>
    public bool RevalidateFalseIsStatic { get; init; }

    /// <summary>Whether <c>revalidate = 0</c> keeps GET from being static, whatever <c>dynamic</c> says.</summary>
    public bool RevalidateZeroIsDynamic { get; init; } = true;

    /// <summary>Whether the build runs GET with <c>revalidate = 0</c> all the same for the paths of <c>generateStaticParams</c>: a failure is the build's, and data are kept.</summary>
    public bool RevalidateZeroIsTriedAtBuild { get; init; } = true;

    /// <summary>Whether <c>dynamic = 'force-dynamic'</c> keeps GET from being static.</summary>
    public bool ForceDynamicIsDynamic { get; init; } = true;

    /// <summary>Whether looking at the request makes a GET dynamic that would otherwise be static.</summary>
    public bool RequestUseIsDynamic { get; init; } = true;

    /// <summary>What of the request does not count, of what a script writes as <c>request.url</c>, <c>cookies</c>.</summary>
    public ImmutableHashSet<string> NoUse { get; init; } = ["nextUrl.pathname", "draftMode().isEnabled"];

    /// <summary>How an error names what was used: <c>cookies</c> as a call (16).</summary>
    public bool UsedFunctionsAreNamedAsCalls { get; init; }

    /// <summary>The methods whose export beside GET makes GET dynamic.</summary>
    public ImmutableHashSet<string> DynamicBeside { get; init; } = [];

    /// <summary>Whether a path whose GET is rendered answers 405 to every other method, exported or not.</summary>
    public bool RenderedPathsRefuseOtherMethods { get; init; }

    /// <summary>Whether OPTIONS is answered there without an export, as elsewhere; otherwise it is refused as other methods are.</summary>
    public bool OptionsIsAutomaticBesideRendered { get; init; } = true;

    /// <summary>Whether <c>runtime = 'edge'</c> may be static.</summary>
    public bool EdgeMayBeStatic { get; init; } = true;

    /// <summary>Whether the paths that <c>generateStaticParams</c> names are rendered at build.</summary>
    public bool ParamsAreGenerated { get; init; } = true;

    /// <summary>Whether <c>generateStaticParams</c> makes GET static by itself.</summary>
    public bool GeneratedParamsAreStatic { get; init; } = true;

    /// <summary>Whether one path without a value for each segment leaves every path to the requests; otherwise only itself.</summary>
    public bool OneGapLeavesAllParamsToRequests { get; init; } = true;

    /// <summary>Whether <c>generateStaticParams</c> in the edge runtime fails the build.</summary>
    public bool EdgeRefusesGeneratedParams { get; init; } = true;

    /// <summary>Whether a static answer is kept, by its status.</summary>
    public KeptStatuses Kept { get; init; } = KeptStatuses.BelowErrorsAndNotFound;

    /// <summary>The header that says where a static answer comes from; null: none does.</summary>
    public string? Header { get; init; } = "x-nextjs-cache";

    /// <summary>Whether a static answer whose handler set no <c>Cache-Control</c> says how long it may be kept.</summary>
    public bool SaysHowLong { get; init; } = true;
}

/// <summary>Which answers of a rendering at build are kept; with another the GET runs for each request.</summary>
public enum KeptStatuses
{
    /// <summary>Those below 400, and 404.</summary>
    BelowErrorsAndNotFound,

    /// <summary>Every one.</summary>
    All,
}
