using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in how kept answers are served.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Serving =>
    [
        new("answers-never-grow-old", "An answer with a lifetime is served for ever.")
        {
            Caught = [("RH-REVAL-1", "json"), ("RH-CACHE-40", "header x-nextjs-cache: expected \"STALE\""), ("RH-CACHE-45", "header x-nextjs-cache (each of 5 answers): expected \"STALE\"")],
            Rules = InServing(rules => rules with { AnswersGrowOld = false }),
        },
        new("lifetimes-are-ignored", "A GET with a lifetime runs for each request.")
        {
            Caught = [("RH-REVAL-1", "json")],
            Rules = rules => rules with { Caching = rules.Caching with { RevalidateIsStatic = false, GetIsStaticByDefault = false } },
        },
        new("navigations-stay", "What redirect() answered is kept for ever, whatever the lifetime.")
        {
            Caught = [("RH-REVAL-1", "status: expected 200, observed 307")],
            Rules = InServing(rules => rules with { NavigationsStay = true }),
        },
        new("nothing-is-tried-at-build", "The build runs no GET with revalidate = 0.")
        {
            Caught = [("RH-CACHE-28", "json")],
            Rules = InCaching(rules => rules with { RevalidateZeroIsTriedAtBuild = false }),
        },
        new("methods-beside-a-listed-get-are-nothing", "A GET whose paths are listed is kept, whatever stands beside it.")
        {
            Caught = [("RH-CACHE-29", "json")],
            Versions = [14],
            Rules = InCaching(rules => rules with { DynamicBeside = [] }),
        },
        new("lists-are-nothing", "The paths that generateStaticParams names are left to the requests.")
        {
            Caught = [("RH-CACHE-29", "json")],
            Versions = [15, 16],
            Rules = InCaching(rules => rules with { ParamsAreGenerated = false }),
        },
        new("a-caught-refusal-makes-dynamic", "With dynamic = 'error' a GET is as with auto.")
        {
            Caught = [("RH-CACHE-30", "json")],
            Rules = InCaching(rules => rules with { ErrorIsStatic = false }),
        },
        new("unlisted-paths-are-refused-always", "A GET that looked at the request at build is static all the same.")
        {
            Caught = [("RH-CACHE-31", "status")],
            Rules = InCaching(rules => rules with { RequestUseIsDynamic = false }),
        },
        new("redirects-are-reached-alone", "Nothing is revalidated.")
        {
            Caught = [("RH-REVAL-39", "json")],
            Versions = [15, 16],
            Rules = InRevalidation(rules => rules with { HasEffect = false }),
        },
        new("the-state-is-not-said", "No header says where an answer comes from.")
        {
            Caught = [("RH-CACHE-40", "header x-nextjs-cache: expected \"HIT\""), ("RH-CACHE-53", "header x-nextjs-cache"), ("RH-CACHE-50", "header x-nextjs-cache"), ("RH-CACHE-44", "header x-nextjs-cache")],
            Rules = InCaching(rules => rules with { Header = null }),
        },
        new("lifetimes-are-not-said", "Cache-Control does not say how long an answer may be kept.")
        {
            Caught = [("RH-CACHE-41", "header cache-control"), ("RH-CACHE-42", "header cache-control"), ("RH-CACHE-46", "header cache-control")],
            Versions = [15, 16],
            Rules = InCaching(rules => rules with { SaysHowLong = false }),
        },
        new("lifetimes-are-said", "Cache-Control says how long an answer may be kept, as from 15 on.")
        {
            Caught = [("RH-CACHE-43", "header cache-control: expected absent")],
            Versions = [14],
            Rules = InCaching(rules => rules with { SaysHowLong = true }),
        },
        new("later-answers-are-as-in-the-other-version", "15 names stale-while-revalidate after the build, and 16 does not.")
        {
            Caught = [("RH-CACHE-42", "header cache-control")],
            Versions = [15, 16],
            Rules = InServing(rules => rules with { LaterAnswersMayBeServedStale = !rules.LaterAnswersMayBeServedStale }),
        },
        new("own-cache-control-is-lost", "A handler's Cache-Control is not kept with its answer.")
        {
            Caught = [("RH-CACHE-44", "header cache-control")],
            Wire = Tampering.OnAnswer((_, answer) => answer.Header("x-nextjs-cache") is null ? answer : answer.Without("cache-control")),
        },
        new("a-new-answer-is-waited-for", "Where the lifetime is over the client waits for the new answer.")
        {
            Caught = [("RH-CACHE-45", "header x-nextjs-cache (each of 5 answers): expected \"STALE\""), ("RH-CACHE-46", "json")],
            Rules = InServing(rules => rules with { StaleIsServed = false, FailureKeepsTheLast = false }),
        },
        new("a-failure-drops-the-answer", "A run that fails takes the last answer away.")
        {
            Caught = [("RH-CACHE-46", "json"), ("RH-CACHE-48", "json")],
            Rules = InServing(rules => rules with { FailureKeepsTheLast = false }),
        },
        new("error-statuses-replace-nothing", "The last good answer stays where a run answers with an error status.")
        {
            Caught = [("RH-CACHE-47", "status: expected 404, observed 200")],
            Rules = InServing(rules => rules with { ErrorStatusReplaces = false }),
        },
        new("kept-answers-have-their-own-reason", "A kept answer has the status text of its Response.")
        {
            Caught = [("RH-CACHE-49", "reason: expected \"Created\"")],
            Rules = InServing(rules => rules with { ReasonIsTheUsual = false }),
        },
        new("kept-answers-lose-their-cookies", "Set-Cookie is left out of a kept answer.")
        {
            Caught = [("RH-CACHE-49", "header set-cookie"), ("RH-CACHE-66", "header set-cookie")],
            Wire = Tampering.OnAnswer((_, answer) => answer.Header("x-nextjs-cache") is null ? answer : answer.Without("set-cookie")),
        },
        new("no-content-is-served", "A kept answer without content is served.")
        {
            Caught = [("RH-CACHE-51", "status: expected 500, observed 204")],
            Rules = InServing(rules => rules with { NullBodyStatusFails = false }),
        },
        new("each-query-has-an-answer", "The query is part of the key.")
        {
            Caught = [("RH-CACHE-52", "json")],
            Rules = InServing(rules => rules with { QueriesStandApart = true }),
        },
        new("head-is-refused-where-get-is-kept", "HEAD answers 405 where the answer of GET is kept.")
        {
            Caught = [("RH-CACHE-53", "status: expected 200, observed 405")],
            Wire = Tampering.OnAnswer((request, answer) => request.Method == "HEAD" && answer.Header("x-nextjs-cache") is not null ? answer with { Status = 405 } : answer),
        },
        new("kept-answers-are-conditional", "If-None-Match gets 304, and Range 206, where the answer is kept.")
        {
            Caught = [("RH-CACHE-54", "status: expected 200, observed 304")],
            Wire = Tampering.OnAnswer((request, answer) => request.Header("If-None-Match") is not null ? answer with { Status = 304 } : answer),
        },
        new("each-spelling-has-an-answer", "A path is kept as it is written.")
        {
            Caught = [("RH-CACHE-55", "json")],
            Rules = InServing(rules => rules with { PathsAreDecoded = false }),
        },
        new("only-the-build-keeps", "An answer that was made for a request is not kept.")
        {
            Caught =
            [
                ("RH-CACHE-40", "header x-nextjs-cache: expected \"HIT\""), ("RH-CACHE-52", "json"), ("RH-CACHE-55", "json"), ("RH-CACHE-56", "json"), ("RH-CACHE-57", "json"),
                ("RH-CACHE-58", "json"), ("RH-CACHE-60", "json"), ("RH-CACHE-61", "json"), ("RH-CACHE-62", "header x-nextjs-cache"),
            ],
            Rules = InServing(rules => rules with { PathsAreKept = false }),
        },
        new("each-request-has-a-run", "Whoever asks while an answer is made begins a run of his own.")
        {
            Caught = [("RH-CACHE-57", "json")],
            Rules = InServing(rules => rules with { RunsAreShared = false }),
        },
        new("unlisted-params-are-found", "dynamicParams = false is ignored.")
        {
            Caught = [("RH-CACHE-59", "status: expected 404, observed 200")],
            Rules = InServing(rules => rules with { UnlistedParamsMayBeNotFound = false }),
        },
        new("unlisted-params-refuse-other-methods", "With dynamicParams = false a path that is not found refuses other methods than GET and HEAD.")
        {
            Caught = [("RH-CACHE-67", "status: expected 404, observed 405")],
            Versions = [15, 16],
            Rules = InServing(rules => rules with { UnlistedGoesForEveryMethod = false }),
        },
        new("unlisted-params-hide-other-methods", "With dynamicParams = false a path that is not found is so for every method.")
        {
            Caught = [("RH-CACHE-67", "status: expected 405, observed 404")],
            Versions = [14],
            Rules = InServing(rules => rules with { UnlistedGoesForEveryMethod = true }),
        },
        new("own-head-is-not-reached", "A HEAD of its own beside a kept GET is never run.")
        {
            Caught = [("RH-METHOD-1", "header x-by: expected \"HEAD\"")],
            Rules = InServing(rules => rules with { OwnHeadIsReached = false }),
        },
        new("a-failure-is-fresh-for-the-lifetime", "A run that failed is tried again when the lifetime of the last answer is over.")
        {
            Caught = [("RH-CACHE-97", "header x-nextjs-cache: expected \"STALE\"")],
            Versions = [14],
            Rules = InServing(rules => rules with { RetryAtMost = TimeSpan.FromSeconds(30) }),
        },
        new("a-failure-stays-revalidated", "What was revalidated with a profile is made anew at each request until a run succeeds.")
        {
            Caught = [("RH-REVAL-38", "header x-nextjs-cache: expected \"HIT\"")],
            Versions = [16],
            Rules = InServing(rules => rules with { FailureEndsTheRevalidation = false }),
        },
        new("failures-are-bare", "A path whose handler fails is answered as a dynamic one: without a body.")
        {
            Caught = [("RH-CACHE-61", "header content-type")],
            Rules = InServing(rules => rules with { Failed = ErrorAnswer.Empty(500) }),
        },
        new("request-use-runs-for-each-request", "A GET that looks at the request runs for it, on a path that was to be kept.")
        {
            Caught = [("RH-CACHE-63", "status: expected 500, observed 200")],
            Versions = [15, 16],
            Rules = InServing(rules => rules with { RequestUseFails = false }),
        },
        new("request-use-fails", "A GET that looks at the request fails, on a path that was to be kept.")
        {
            Caught = [("RH-CACHE-5", "status: expected 200, observed 500"), ("RH-CACHE-7", "status: expected 200, observed 500")],
            Versions = [14],
            Rules = InServing(rules => rules with { RequestUseFails = true }),
        },
        new("head-is-rendered-as-get", "A HEAD that comes first runs the handler as a GET.")
        {
            Caught = [("RH-CACHE-64", "json")],
            Versions = [14],
            Rules = InServing(rules => rules with { HeadIsKept = false }),
        },
        new("head-is-kept", "GET gets what a HEAD before it left.")
        {
            Caught = [("RH-CACHE-3", "json")],
            Versions = [15, 16],
            Rules = InServing(rules => rules with { HeadIsKept = true }),
        },
        new("every-method-is-served-from-the-cache", "A kept answer is served to every method.")
        {
            Caught = [("RH-CACHE-3", "status: expected 405, observed 200"), ("RH-METHOD-2", "status: expected 405, observed 200")],
            Versions = [15, 16],
            Rules = InServing(rules => rules with { EveryMethodIsServed = true }),
        },
        new("every-method-is-kept", "What a refused method gets is kept for GET.")
        {
            Caught = [("RH-CACHE-3", "status: expected 200, observed 405"), ("RH-METHOD-2", "status: expected 200, observed 405")],
            Versions = [15, 16],
            Rules = InServing(rules => rules with { EveryMethodIsKept = true }),
        },
        new("methods-beside-a-segment-fail", "POST beside a GET whose paths are kept makes both fail.")
        {
            Caught = [("RH-CACHE-6", "status: expected 200, observed 405")],
            Versions = [14],
            Rules = InServing(rules => rules with { FailingBeside = ["POST"] }),
        },
        new("methods-beside-a-segment-fail-from-15-on", "POST beside a GET whose paths are kept makes both fail.")
        {
            Caught = [("RH-CACHE-3", "status: expected 200, observed 500")],
            Versions = [15, 16],
            Rules = InServing(rules => rules with { FailingBeside = ["POST"] }),
        },
        new("other-methods-are-as-elsewhere", "On a path whose GET is kept other methods are answered as from 15 on.")
        {
            Caught = [("RH-CACHE-65", "header allow")],
            Versions = [14],
            Rules = InServing(rules => rules with { OtherMethods = null }),
        },
    ];

    private static Func<ContractRules, ContractRules> InServing(Func<ServingRules, ServingRules> change) => rules => rules with { Serving = change(rules.Serving) };
}
