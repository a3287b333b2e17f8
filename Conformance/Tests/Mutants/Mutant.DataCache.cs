using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in what fetches and cached functions keep.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> DataCache =>
    [
        new("keeps-fetches-that-say-nothing", "A fetch that says nothing of caching is kept, as in 14.")
        {
            Caught = [("RH-CACHE-70", "json $.data[1]: expected \"two\", observed \"one\"")],
            Versions = [15, 16],
            Rules = InDataCache(rules => rules with { KeepsByDefault = true, ForceDynamicFetchesAnew = false }),
        },
        new("fetches-anew-by-default", "A fetch that says nothing of caching reaches the origin each time, as from 15 on.")
        {
            Caught = [("RH-CACHE-71", "json $.before: expected the value in"), ("RH-CACHE-93", "json $.before: expected the value in")],
            Versions = [14],
            Rules = InDataCache(rules => rules with { KeepsByDefault = false }),
        },
        new("force-cache-is-ignored", "Nothing that is fetched is kept because it asks for it.")
        {
            Caught =
            [
                ("RH-CACHE-72", "json $.forever: expected the value in"), ("RH-CACHE-80", "json $.again: expected \"1\", observed"), ("RH-CACHE-82", "origin /data: expected"),
                ("RH-CACHE-83", "json $.kept"), ("RH-CACHE-88", "json $.data: expected the value in"),
            ],
            Rules = InDataCache(rules => rules with { KeepsWhenAsked = false }),
        },
        new("lifetimes-of-fetches-are-ignored", "A fetch with a lifetime reaches the origin each time.")
        {
            Caught = [("RH-REVAL-2", "json $.minutes: expected the value in"), ("RH-CACHE-78", "json $.noStoreAndTime: expected the value in")],
            Versions = [14],
            Rules = InDataCache(rules => rules with { KeepsWhenAsked = false }),
        },
        new("no-store-is-ignored", "Every fetch is kept, whatever it says.")
        {
            Caught = [("RH-CACHE-73", "json $.noStore: expected another"), ("RH-CACHE-84", "json $.run: expected another")],
            Rules = InDataCache(rules => rules with { FetchesAnewWhenAsked = false }),
        },
        new("what-was-fetched-stays", "Data and results never grow old.")
        {
            Caught = [("RH-CACHE-74", "json $.data: expected another"), ("RH-CACHE-94", "json $.data: expected \"two\""), ("RH-REVAL-2", "json $.second: expected another"), ("RH-REVAL-41", "json $.second: expected another")],
            Rules = InDataCache(rules => rules with { DataAge = false }),
        },
        new("old-data-are-not-served", "Whoever comes after the lifetime waits for new data.")
        {
            Caught = [("RH-CACHE-74", "json $.data: expected the value in"), ("RH-CACHE-94", "json $.data: expected \"one\""), ("RH-REVAL-41", "json $.second: expected the value in")],
            Rules = InDataCache(rules => rules with { StaleIsServed = false }),
        },
        new("fetch-cache-is-ignored", "The option fetchCache is read by nobody.")
        {
            Caught = [("RH-CACHE-75", "json $.plain: expected the value in"), ("RH-CACHE-77", "json $.error: expected")],
            Rules = InDataCache(rules => rules with { Modes = [] }),
        },
        new("auto-is-no-fetch-cache", "fetchCache = auto is as if nothing were said.")
        {
            Caught = [("RH-CACHE-76", "json $.plain: expected the value in")],
            Rules = InDataCache(rules => rules with { Modes = rules.Modes.Remove("auto") }),
        },
        new("lifetime-does-not-beat-no-store", "no-store counts beside a lifetime.")
        {
            Caught = [("RH-CACHE-78", "json $.forceCacheAndZero: expected another")],
            Rules = InDataCache(rules => rules with { RevalidateBeatsCache = false }),
        },
        new("lifetime-beats-no-store", "no-store is ignored beside a lifetime, as in 14.")
        {
            Caught = [("RH-CACHE-79", "json $.noStoreAndTime: expected another")],
            Rules = InDataCache(rules => rules with { RevalidateBeatsCache = true }),
        },
        new("bodies-are-no-part-of-the-key", "Two fetches with different bodies share what is kept.")
        {
            Caught = [("RH-CACHE-80", "json $.body: expected \"6\", observed \"5\"")],
            Rules = InDataCache(rules => rules with { KeyParts = rules.KeyParts.Remove("body") }),
        },
        new("headers-are-no-part-of-the-key", "Two fetches with different headers share what is kept.")
        {
            Caught = [("RH-CACHE-80", "json $.header: expected \"2\", observed \"1\"")],
            Rules = InDataCache(rules => rules with { KeyParts = rules.KeyParts.Remove("headers") }),
        },
        new("errors-are-kept", "Answers with the status 404 or 500 are kept.")
        {
            Caught = [("RH-CACHE-81", "json $.missing: expected another")],
            Rules = InDataCache(rules => rules with { KeptStatuses = [200, 201, 404, 500] }),
        },
        new("kept-data-are-bytes", "What is kept has neither headers nor URL.")
        {
            Caught = [("RH-CACHE-82", "json $")],
            Rules = InDataCache(rules => rules with { KeepsHeadersAndUrl = false }),
        },
        new("static-whatever-is-fetched", "A GET is static, though it fetches anew.")
        {
            Caught =
            [
                ("RH-CACHE-84", "json $.run: expected another"), ("RH-CACHE-85", "build: expected"), ("RH-CACHE-86", "json $.run: expected another"),
            ],
            Rules = InDataCache(rules => rules with { UnkeptFetchMakesDynamic = false }),
        },
        new("lifetimes-do-not-reach-the-answer", "A static answer outlives its data.")
        {
            Caught = [("RH-CACHE-87", "json $.run: expected another"), ("RH-REVAL-47", "json $.run: expected another"), ("RH-REVAL-48", "json $.run: expected another")],
            Rules = InDataCache(rules => rules with { LifetimeReachesTheAnswer = false }),
        },
        new("no-store-function-is-ignored", "unstable_noStore() does nothing.")
        {
            Caught = [("RH-CACHE-92", "json $.run: expected another")],
            Rules = InDataCache(rules => rules with { NoStoreIsHeeded = false }),
        },
        new("negative-lifetimes-are-taken", "A lifetime below zero is none.")
        {
            Caught = [("RH-CACHE-95", "json $.negative: expected")],
            Rules = InDataCache(rules => rules with { RefusedLifetime = null }),
        },
        new("nothing-is-fetched-at-build", "force-static renders nothing at build.")
        {
            Caught = [("RH-CACHE-96", "build: expected")],
            Versions = [15, 16],
            Rules = InCaching(rules => rules with { ForceStaticIsStatic = false }),
        },
        new("nothing-is-fetched-at-build-14", "A GET is rendered for each request.")
        {
            Caught = [("RH-CACHE-96", "build: expected")],
            Versions = [14],
            Rules = InCaching(rules => rules with { ForceStaticIsStatic = false, GetIsStaticByDefault = false }),
        },
        new("cached-functions-are-not-cached", "unstable_cache() gives the function itself.")
        {
            Caught = [("RH-REVAL-40", "json $.a: expected the value in"), ("RH-REVAL-41", "json $.second: expected the value in")],
            Rules = InDataCache(rules => rules with { FunctionsAreCached = false }),
        },
        new("arguments-do-not-matter", "A cached function has one result for all arguments.")
        {
            Caught = [("RH-REVAL-40", "json $.b: expected another")],
            Rules = InDataCache(rules => rules with { CallKeyParts = rules.CallKeyParts.Remove("arguments") }),
        },
        new("key-parts-do-not-matter", "A function has one result for all key parts.")
        {
            Caught = [("RH-REVAL-40", "json $.other: expected another")],
            Rules = InDataCache(rules => rules with { CallKeyParts = rules.CallKeyParts.Remove("keyParts") }),
        },
        new("results-are-kept-as-they-are", "A result keeps its types.")
        {
            Caught = [("RH-REVAL-42", "json $.date: expected true, observed false")],
            Rules = InDataCache(rules => rules with { ResultsAreJson = false }),
        },
        new("errors-of-functions-are-kept", "A cached function that failed fails for ever.")
        {
            Caught = [("RH-REVAL-43", "json $.data: expected")],
            Rules = InDataCache(rules => rules with { ErrorsAreKept = true }),
        },
        new("cached-functions-see-the-request", "A cached function may look at the request of whoever comes first.")
        {
            Caught = [("RH-REVAL-44", "json $.cookies: expected \"refused\"")],
            Rules = InDataCache(rules => rules with { RequestInFunction = null }),
        },
        new("zero-is-a-lifetime", "unstable_cache() takes a lifetime of 0.")
        {
            Caught = [("RH-REVAL-45", "json $.zero: expected")],
            Rules = InDataCache(rules => rules with { ZeroIsRefused = false }),
        },
        new("cached-functions-use-the-cache", "Inside a cached function fetches and functions are kept as outside.")
        {
            Caught = [("RH-REVAL-46", "json $.timed: expected another")],
            Rules = InDataCache(rules => rules with { FunctionsLookPastTheCache = false }),
        },
        new("renderings-take-old-results", "A static answer is rendered anew from results that are old.")
        {
            Caught = [("RH-REVAL-48", "json $.value: expected another")],
            Rules = InDataCache(rules => rules with { RenderingsAwaitFunctions = false }),
        },
    ];

    private static Func<ContractRules, ContractRules> InDataCache(Func<DataCacheRules, DataCacheRules> change) => rules => rules with { DataCache = change(rules.DataCache) };
}
