using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in revalidation on demand.</content>
internal sealed partial record Mutant
{
    private const string SameAsBefore = "body: expected another body than";

    private static ImmutableArray<Mutant> Revalidation =>
    [
        new("nothing-is-revalidated", "The functions of next/cache do nothing.")
        {
            Caught =
            [
                ("RH-REVAL-3", SameAsBefore), ("RH-REVAL-14", "json $.data: expected another value"), ("RH-REVAL-15", "json $.data: expected another value"),
                ("RH-REVAL-16", "json $.data: expected another value"),
            ],
            Rules = InRevalidation(rules => rules with { HasEffect = false }),
        },
        new("nothing-is-revalidated-from-15-on", "The functions of next/cache do nothing.")
        {
            Caught =
            [
                ("RH-REVAL-4", "header x-nextjs-cache: expected \"MISS\", observed \"HIT\""), ("RH-REVAL-9", SameAsBefore), ("RH-REVAL-18", SameAsBefore), ("RH-REVAL-36", SameAsBefore),
                ("RH-REVAL-37", SameAsBefore),
            ],
            Versions = [15, 16],
            Rules = InRevalidation(rules => rules with { HasEffect = false }),
        },
        new("a-path-is-all-below-it", "revalidatePath() without a type reaches every handler below the path.")
        {
            Caught = [("RH-REVAL-5", "body: expected the body of the step 'below'")],
            Rules = InRevalidation(rules => rules with { PathIsOnePath = false }),
        },
        new("route-files-are-no-paths", "A folder with /route behind it is no path to revalidatePath().")
        {
            Caught = [("RH-REVAL-6", SameAsBefore)],
            Rules = InRevalidation(rules => rules with { RouteFileIsAPath = false }),
        },
        new("layouts-have-no-handlers", "revalidatePath() of a layout reaches no handler.")
        {
            Caught = [("RH-REVAL-7", SameAsBefore)],
            Rules = InRevalidation(rules => rules with { LayoutReachesDown = false }),
        },
        new("groups-are-left-out-of-folders", "A folder path that revalidatePath() takes has no groups.")
        {
            Caught = [("RH-REVAL-8", "body: expected the body of the step 'first'")],
            Rules = InRevalidation(rules => rules with { GroupsCount = false }),
        },
        new("paths-are-mended", "revalidatePath() mends the path that it is given.")
        {
            Caught = [("RH-REVAL-10", "body: expected the body of the step 'first'")],
            Rules = InRevalidation(rules => rules with { TakesPathsLiterally = false }),
        },
        new("trailing-slash-as-in-another-version", "A slash at the end of the path counts as in another version.")
        {
            Caught = [("RH-REVAL-11", "body: expected")],
            Rules = InRevalidation(rules => rules with { DropsTrailingSlash = !rules.DropsTrailingSlash }),
        },
        new("revalidated-paths-are-decoded", "revalidatePath() compares paths decoded.")
        {
            Caught = [("RH-REVAL-12", "body: expected")],
            Rules = InRevalidation(rules => rules with { ComparesEncoded = false }),
        },
        new("null-is-no-path", "revalidatePath(null) throws another error.")
        {
            Caught = [("RH-REVAL-13", "json $.error: expected \"TypeError: Cannot read properties of null")],
            Wire = Tampering.OnAnswer(answer => answer.WithText(answer.Text.Replace("Cannot read properties of null", "A path is needed", StringComparison.Ordinal))),
        },
        new("tags-are-checked", "revalidateTag() fails for a tag that is impossible.")
        {
            Caught = [("RH-REVAL-17", "json $.error: expected null, observed")],
            Wire = Tampering.OnAnswer((request, answer) => request.Target.Contains("/tag?length=257", StringComparison.Ordinal) ? answer.WithText("{\"error\":\"too long\"}") : answer),
        },
        new("profiles-as-in-another-version", "The second argument of revalidateTag() counts as in another version.")
        {
            Caught = [("RH-REVAL-19", "body: expected")],
            Rules = InRevalidation(rules => rules with { TakesProfiles = !rules.TakesProfiles }),
        },
        new("revalidated-tags-are-gone-at-once", "The second argument of revalidateTag() is not looked at.")
        {
            Caught = [("RH-REVAL-20", "header x-nextjs-cache: expected \"HIT\", observed \"MISS\"")],
            Rules = InRevalidation(rules => rules with { TakesProfiles = false }),
        },
        new("profiles-never-expire", "What was revalidated with an expiry is served, stale, after it.")
        {
            Caught = [("RH-REVAL-21", "header x-nextjs-cache: expected \"MISS\", observed")],
            Rules = InRevalidation(rules => rules with { ProfilesExpire = false }),
        },
        new("profile-errors-say-less", "The error of an impossible profile says no more than that.")
        {
            Caught = [("RH-REVAL-22", "json $.error: expected")],
            Wire = Tampering.OnAnswer((request, answer) => request.Path().EndsWith("/no-number", StringComparison.Ordinal) ? answer.WithText("{\"error\":\"Invalid profile\"}") : answer),
        },
        new("server-action-functions-as-in-another-version", "updateTag() and refresh() are there as in another version.")
        {
            Caught = [("RH-REVAL-23", "json $.error: expected")],
            Rules = InRevalidation(rules => rules with { HasServerActionFunctions = !rules.HasServerActionFunctions }),
        },
        new("unstable-expire-as-in-another-version", "unstable_expirePath() and unstable_expireTag() are there as in another version.")
        {
            Caught = [("RH-REVAL-24", "json $.error: expected")],
            Rules = InRevalidation(rules => rules with { HasUnstableExpire = !rules.HasUnstableExpire }),
        },
        new("cache-life-as-in-another-version", "cacheLife() and cacheTag() are there as in another version.")
        {
            Caught = [("RH-REVAL-25", "json $.error: expected")],
            Rules = InRevalidation(rules => rules with { HasCacheLife = !rules.HasCacheLife }),
        },
        new("revalidates-at-once", "What a handler revalidates is revalidated while it runs.")
        {
            Caught = [("RH-REVAL-26", "body: expected the body of the step 'first'")],
            Rules = InRevalidation(rules => rules with { WaitsForTheHandler = false }),
        },
        new("redirects-revalidate-nothing", "A handler that ends in redirect() has revalidated nothing.")
        {
            Caught = [("RH-REVAL-27", SameAsBefore)],
            Rules = InRevalidation(rules => rules with { RedirectCounts = false }),
        },
        new("after-revalidates-nothing", "What after() runs revalidates nothing.")
        {
            Caught = [("RH-REVAL-28", SameAsBefore)],
            Rules = InRevalidation(rules => rules with { AfterCounts = false }),
        },
        new("late-revalidation-does-not-fail", "Once the handler has ended, revalidatePath() does nothing.")
        {
            Caught = [("RH-REVAL-29", "ends: expected truncated, observed complete")],
            Rules = InRevalidation(rules => rules with { FailsAfterTheHandler = false }),
        },
        new("own-revalidation-as-in-another-version", "Whether a handler gets new data once it has revalidated it is as in another version.")
        {
            Caught = [("RH-REVAL-30", "json $.data: expected")],
            Rules = InRevalidation(rules => rules with { HandlerSeesItsOwn = !rules.HandlerSeesItsOwn }),
        },
        new("what-revalidates-is-kept", "The answer of a GET that revalidates is kept.")
        {
            Caught = [("RH-REVAL-31", "header x-nextjs-cache: expected"), ("RH-REVAL-33", "body: expected the body of the step 'build'")],
            Rules = InRevalidation(rules => rules with { MakesDynamic = false }),
        },
        new("dynamic-error-and-revalidation-as-in-another-version", "Whether a GET with dynamic = 'error' may revalidate is as in another version.")
        {
            Caught = [("RH-REVAL-32", "build: expected")],
            Rules = InRevalidation(rules => rules with { DynamicErrorForbids = !rules.DynamicErrorForbids }),
        },
        new("cached-functions-revalidate", "A function given to unstable_cache() may revalidate.")
        {
            Caught = [("RH-REVAL-34", "json $.path: expected")],
            Rules = InRevalidation(rules => rules with { IsRefusedInCachedFunctions = false }),
        },
        new("kept-answers-are-as-old-as-their-beginning", "An answer that was begun before a revalidation is not served after it.")
        {
            Caught = [("RH-REVAL-35", "origin /hit/made")],
            Rules = InRevalidation(rules => rules with { CountsFromTheEnd = false }),
        },
    ];

    private static Func<ContractRules, ContractRules> InRevalidation(Func<RevalidationRules, RevalidationRules> change) => rules => rules with { Revalidation = change(rules.Revalidation) };
}
