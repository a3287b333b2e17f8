using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in what is static and what is dynamic.</content>
internal sealed partial record Mutant
{
    private const string Kept = "json $.run: expected another value than in the step";
    private const string MadeAtBuild = "json $.at: expected \"request\", observed \"phase-production-build\"";
    private const string MadeForTheRequest = "json $.at: expected \"phase-production-build\", observed \"request\"";
    private const string MadeAnew = "json $.run: expected the value in the step";

    private static ImmutableArray<Mutant> Caching =>
    [
        new("get-is-cached-by-default", "A GET that looks at nothing is kept from 15 on.")
        {
            Caught = [("RH-CACHE-1", Kept), ("RH-CONFIG-5", MadeAtBuild), ("RH-CONFIG-6", MadeAtBuild), ("RH-CONFIG-20", MadeAtBuild), ("RH-CACHE-17", "build: expected succeeded")],
            Versions = [15, 16],
            Rules = InCaching(rules => rules with { GetIsStaticByDefault = true }),
        },
        new("get-is-not-cached-by-default", "A GET that looks at nothing runs for each request in 14.")
        {
            Caught =
            [
                ("RH-CACHE-4", MadeAnew), ("RH-CONFIG-5", MadeForTheRequest), ("RH-CONFIG-6", MadeForTheRequest), ("RH-CONFIG-20", MadeAnew),
                ("RH-CACHE-14", MadeAnew), ("RH-CACHE-17", "build: expected failed"),
            ],
            Versions = [14],
            Rules = InCaching(rules => rules with { GetIsStaticByDefault = false }),
        },
        new("force-static-is-ignored", "dynamic = 'force-static' is read as 'auto'.")
        {
            Caught = [("RH-CACHE-2", MadeAnew), ("RH-CONFIG-1", MadeAnew), ("RH-CACHE-3", MadeAnew), ("RH-CACHE-12", MadeForTheRequest), ("RH-CACHE-16", "build: expected failed")],
            Versions = [15, 16],
            Rules = InCaching(rules => rules with { ForceStaticIsStatic = false }),
        },
        new("revalidate-is-ignored", "A number of seconds does not make a GET static.")
        {
            Caught = [("RH-CONFIG-2", MadeAnew), ("RH-CACHE-10", MadeForTheRequest)],
            Versions = [15, 16],
            Rules = InCaching(rules => rules with { RevalidateIsStatic = false }),
        },
        new("nothing-is-kept", "Every GET runs for each request.")
        {
            Caught = [("RH-CONFIG-2", MadeAnew), ("RH-CONFIG-39", MadeAnew), ("RH-CACHE-10", MadeForTheRequest), ("RH-CACHE-16", "build: expected failed"), ("RH-CACHE-18", MadeForTheRequest)],
            Rules = InCaching(rules => rules with { ForceStaticIsStatic = false, ErrorIsStatic = false, RevalidateIsStatic = false, GetIsStaticByDefault = false }),
        },
        new("options-for-dynamic-are-ignored", "Neither force-dynamic nor revalidate = 0 keeps a GET from being static.")
        {
            Caught = [("RH-CACHE-8", Kept)],
            Versions = [14],
            Rules = InCaching(rules => rules with { ForceDynamicIsDynamic = false, RevalidateZeroIsDynamic = false }),
        },
        new("revalidate-beats-force-dynamic", "revalidate makes a GET static, whatever dynamic says.")
        {
            Caught = [("RH-CONFIG-3", Kept)],
            Rules = InCaching(rules => rules with { ForceDynamicIsDynamic = false }),
        },
        new("force-static-beats-zero", "revalidate = 0 is overridden by dynamic.")
        {
            Caught = [("RH-CONFIG-4", MadeAtBuild), ("RH-CACHE-22", MadeAtBuild)],
            Rules = InCaching(rules => rules with { RevalidateZeroIsDynamic = false }),
        },
        new("request-use-is-overlooked", "A GET that looks at the request is kept all the same.")
        {
            Caught = [("RH-CACHE-9", MadeAtBuild), ("RH-CACHE-11", MadeAtBuild), ("RH-CACHE-5", Kept), ("RH-CACHE-7", Kept), ("RH-CONFIG-7", "build: expected failed")],
            Rules = InCaching(rules => rules with { RequestUseIsDynamic = false }),
        },
        new("connection-is-overlooked", "connection() leaves a GET static.")
        {
            Caught = [("RH-CACHE-12", MadeAtBuild)],
            Versions = [15, 16],
            Rules = InCaching(rules => rules with { NoUse = rules.NoUse.Add("connection") }),
        },
        new("method-and-path-are-the-request", "Reading the method or the path makes a GET dynamic.")
        {
            Caught = [("RH-CACHE-10", MadeForTheRequest), ("RH-CONFIG-8", "build: expected succeeded")],
            Rules = InCaching(rules => rules with { NoUse = [] }),
        },
        new("force-static-shows-the-request", "With force-static a GET sees the request that came.")
        {
            Caught = [("RH-CACHE-13", "json $.seen"), ("RH-CACHE-19", "json $.isSet: expected false")],
            Rules = InCaching(rules => rules with { ForceStaticHidesTheRequest = false }),
        },
        new("methods-beside-make-get-dynamic", "A GET beside another method is not kept, as released.")
        {
            Caught = [("RH-CACHE-3", MadeAnew)],
            Versions = [15, 16],
            Rules = InCaching(rules => rules with { DynamicBeside = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"] }),
        },
        new("force-static-empties-every-request", "With force-static POST sees an empty request.")
        {
            Caught = [("RH-CACHE-3", "json $.seen"), ("RH-CACHE-6", "json $.seen")],
            Rules = InCaching(rules => rules with { OtherMethodsHaveTheirRequest = false }),
        },
        new("get-beside-post-is-kept", "A GET beside POST is kept in 14.")
        {
            Caught = [("RH-CACHE-14", MadeAtBuild)],
            Versions = [14],
            Rules = InCaching(rules => rules with { DynamicBeside = [] }),
        },
        new("kept-paths-refuse-other-methods", "Beside a kept GET every other method answers 405.")
        {
            Caught = [("RH-METHOD-1", "status: expected 200, observed 405")],
            Versions = [14],
            Rules = InCaching(rules => rules with { RenderedPathsRefuseOtherMethods = true }),
        },
        new("kept-paths-refuse-options", "Beside a kept GET the automatic OPTIONS answers 405.")
        {
            Caught = [("RH-METHOD-4", "status: expected 204, observed 405")],
            Rules = InCaching(rules => rules with { OptionsIsAutomaticBesideRendered = false }),
        },
        new("kept-paths-refuse-with-another-status", "Beside a kept GET another method gets what a static file gets: 404.")
        {
            Caught =
            [
                ("RH-METHOD-2", "status: expected 405, observed 404"), ("RH-METHOD-3", "status: expected 405, observed 404"), ("RH-METHOD-17", "status: expected 405, observed 404"),
            ],
            Rules = InPages(rules => rules with { StaticPageOtherMethod = ErrorAnswer.HtmlPage(404) }),
        },
        new("refusals-beside-kept-answers-are-bare", "Beside a kept GET a 405 has no Allow header.")
        {
            Caught = [("RH-METHOD-17", "header allow: expected 2 lines: \"GET\", \"HEAD\", observed absent")],
            Wire = Tampering.OnAnswer(answer => answer.Status == 405 ? answer.Without("allow") : answer),
        },
        new("errors-are-kept", "What a GET answers at build is kept whatever its status.")
        {
            Caught = [("RH-CACHE-18", MadeAtBuild)],
            Rules = InCaching(rules => rules with { Kept = KeptStatuses.All }),
        },
        new("params-are-not-generated", "generateStaticParams is not asked.")
        {
            Caught =
            [
                ("RH-CACHE-20", MadeForTheRequest), ("RH-CACHE-21", MadeForTheRequest), ("RH-CACHE-22", MadeForTheRequest), ("RH-CACHE-25", MadeForTheRequest),
                ("RH-CACHE-26", "build: expected failed"),
            ],
            Rules = InCaching(rules => rules with { ParamsAreGenerated = false }),
        },
        new("gap-counts-as-elsewhere", "One object without a segment is treated as another version does.")
        {
            Caught = [("RH-CACHE-23", "json $.at: expected")],
            Rules = InCaching(rules => rules with { OneGapLeavesAllParamsToRequests = !rules.OneGapLeavesAllParamsToRequests }),
        },
        new("generated-params-need-an-option", "generateStaticParams alone makes nothing static.")
        {
            Caught = [("RH-CACHE-24", MadeForTheRequest), ("RH-CACHE-20", MadeForTheRequest)],
            Versions = [15, 16],
            Rules = InCaching(rules => rules with { GeneratedParamsAreStatic = false }),
        },
        new("get-is-not-static-without-segments", "A GET without dynamic segments is never static in 14.")
        {
            Caught = [("RH-CACHE-24", MadeForTheRequest)],
            Versions = [14],
            Rules = InCaching(rules => rules with { GetIsStaticByDefault = false, GeneratedParamsAreStatic = false }),
        },
        new("edge-and-generated-params", "generateStaticParams in the edge runtime is treated as another version does.")
        {
            Caught = [("RH-CACHE-27", "build: expected")],
            Rules = InCaching(rules => rules with { EdgeRefusesGeneratedParams = !rules.EdgeRefusesGeneratedParams }),
        },
        new("error-is-ignored", "dynamic = 'error' is read as 'auto'.")
        {
            Caught = [("RH-CONFIG-7", "build: expected failed"), ("RH-CONFIG-8", MadeForTheRequest), ("RH-CONFIG-9", "status: expected 500, observed 200")],
            Rules = InCaching(rules => rules with { ErrorIsStatic = false }),
        },
    ];
}
