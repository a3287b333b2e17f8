using System.Collections.Immutable;
using RouteHandlers.Web;

namespace RouteHandlers.Versions;

/// <summary>What <c>fetch()</c> in a handler, and <c>unstable_cache()</c>, keep for other requests.</summary>
public sealed record DataCacheRules
{
    /// <summary>Whether a fetch that says nothing of caching is kept, as long as its handler looked at nothing that is there for one request alone (14).</summary>
    public bool KeepsByDefault { get; init; }

    /// <summary>Whether <c>force-cache</c>, and <c>next.revalidate</c>, keep what is fetched.</summary>
    public bool KeepsWhenAsked { get; init; } = true;

    /// <summary>Whether <c>no-store</c>, <c>no-cache</c> and a <c>revalidate</c> of 0 fetch anew.</summary>
    public bool FetchesAnewWhenAsked { get; init; } = true;

    /// <summary>Whether the option <c>cache</c> is ignored beside any <c>next.revalidate</c> (14); otherwise both are, where they contradict each other.</summary>
    public bool RevalidateBeatsCache { get; init; }

    /// <summary>Whether <c>dynamic = 'force-dynamic'</c> keeps no fetch that does not ask for it.</summary>
    public bool ForceDynamicFetchesAnew { get; init; } = true;

    /// <summary>The values of <c>fetchCache</c> that are heeded.</summary>
    public ImmutableHashSet<string> Modes { get; init; } = ["auto", "default-cache", "only-cache", "force-cache", "default-no-store", "only-no-store", "force-no-store"];

    /// <summary>Whether <c>unstable_noStore()</c> counts more than <c>fetchCache = 'default-cache'</c>.</summary>
    public bool NoStoreBeatsDefaultCache { get; init; } = true;

    /// <summary>Whether <c>unstable_noStore()</c> makes later fetches anew, and its GET dynamic.</summary>
    public bool NoStoreIsHeeded { get; init; } = true;

    /// <summary>Whether every fetch that is not kept ends a rendering, under <c>dynamic = 'error'</c> with an error; otherwise (14) the rendering goes on and is not kept, but for <c>no-store</c>.</summary>
    public bool UnkeptFetchEndsRendering { get; init; } = true;

    /// <summary>Whether a rendering whose data are not kept is not kept either.</summary>
    public bool UnkeptFetchMakesDynamic { get; init; } = true;

    /// <summary>Whether the lifetime of its data is the longest that a rendering has.</summary>
    public bool LifetimeReachesTheAnswer { get; init; } = true;

    /// <summary>Whether what is kept grows old.</summary>
    public bool DataAge { get; init; } = true;

    /// <summary>Whether old data are served while new ones are fetched; otherwise they are waited for.</summary>
    public bool StaleIsServed { get; init; } = true;

    /// <summary>Whether old data are made anew at all.</summary>
    public bool StaleIsRefreshed { get; init; } = true;

    /// <summary>Whether data whose tag was revalidated are made anew.</summary>
    public bool TagsExpire { get; init; } = true;

    /// <summary>The statuses that are kept.</summary>
    public ImmutableHashSet<int> KeptStatuses { get; init; } = [200];

    /// <summary>What tells two fetches apart beside their URL: <c>method</c>, <c>headers</c>, <c>body</c>, <c>cache</c>, <c>options</c>, <c>input</c>.</summary>
    public ImmutableHashSet<string> KeyParts { get; init; } = ["method", "headers", "body", "cache", "options"];

    /// <summary>Headers that do not tell two fetches apart.</summary>
    public ImmutableHashSet<string> HeadersOutsideTheKey { get; init; } = ["traceparent", "tracestate"];

    /// <summary>Whether the first answer, too, is read to its end before the handler gets it, and has no status text (14).</summary>
    public bool ReadsBeforeAnswering { get; init; }

    /// <summary>Whether kept data come with their headers and URL.</summary>
    public bool KeepsHeadersAndUrl { get; init; } = true;

    /// <summary>Whether one run that asks twice at once fetches once.</summary>
    public bool OneRunFetchesOnce { get; init; } = true;

    /// <summary>Whether draft mode fetches anew (16).</summary>
    public bool DraftModeFetchesAnew { get; init; }

    /// <summary>What tells two calls of cached functions apart beside the function: <c>keyParts</c>, <c>arguments</c>.</summary>
    public ImmutableHashSet<string> CallKeyParts { get; init; } = ["keyParts", "arguments"];

    /// <summary>Whether <c>unstable_cache()</c> keeps anything.</summary>
    public bool FunctionsAreCached { get; init; } = true;

    /// <summary>Whether an error of a cached function is kept.</summary>
    public bool ErrorsAreKept { get; init; }

    /// <summary>Whether a kept result is what its JSON text gives.</summary>
    public bool ResultsAreJson { get; init; } = true;

    /// <summary>Whether the rendering of an answer that is kept waits for a cached function that is stale, as it does for a fetch.</summary>
    public bool RenderingsAwaitFunctions { get; init; } = true;

    /// <summary>Whether fetches inside a cached function are made anew unless they say <c>force-cache</c>, and cached functions in it, too.</summary>
    public bool FunctionsLookPastTheCache { get; init; } = true;

    /// <summary>What a cached function is told that looks at the request; <c>{route}</c>, <c>{path}</c> and <c>{what}</c> are filled in. Null: nothing, it may look.</summary>
    public string? RequestInFunction { get; init; } =
        "Route {route} used \"{what}\" inside a function cached with \"unstable_cache(...)\". Accessing Dynamic data sources inside a cache scope is not supported. "
        + "If you need this data inside a cached function use \"{what}\" outside of the cached function and pass the required dynamic data in as an argument. "
        + "See more info here: https://nextjs.org/docs/app/api-reference/functions/unstable_cache";

    /// <summary>Whether that includes the members of a request that the function closes over.</summary>
    public bool MembersAreRefusedInFunctions { get; init; } = true;

    /// <summary>Whether <c>unstable_cache()</c> refuses a <c>revalidate</c> of 0.</summary>
    public bool ZeroIsRefused { get; init; } = true;

    /// <summary>What a <c>revalidate</c> below zero gets; <c>{value}</c>, <c>{route}</c> and <c>{path}</c> are filled in. Null: it is taken.</summary>
    public string? RefusedLifetime { get; init; } = "Invalid revalidate value \"{value}\" on \"{route}\", must be a non-negative number or false";

    internal void CheckLifetime(double? seconds, string route, string path)
    {
        if (RefusedLifetime is { } message && seconds is { } given && (double.IsNaN(given) || given <= -1))
        {
            throw new JavaScriptException(message
                .Replace("{value}", JavaScriptNumber.ToString(given), StringComparison.Ordinal)
                .Replace("{route}", route, StringComparison.Ordinal)
                .Replace("{path}", path, StringComparison.Ordinal));
        }
    }
}
