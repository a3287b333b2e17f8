using System.Collections.Immutable;
using RouteHandlers.Build;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in which route answers a path, and in what a build refuses.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Resolution =>
    [
        new("layouts-wrap-handlers", "The HTML of a handler gets the layouts of its folders.")
        {
            Caught = [("RH-RESOLVE-1", "body: expected \"<p>bare</p>\", observed \"<")],
            Rules = InPages(rules => rules with { LayoutsWrapPagesOnly = false }),
        },
        new("navigation-gets-a-payload", "A request of the client's router is answered as if the handler were a page.")
        {
            Caught = [("RH-RESOLVE-2", "header content-type: expected \"text/plain;charset=UTF-8\", observed \"text/x-component\"")],
            Versions = [14, 15],
            Wire = Tampering.OnAnswer((request, answer) => request.Header("rsc") is null ? answer : answer.With("content-type", "text/x-component")),
        },
        new("navigation-is-redirected", "A request of the client's router is redirected.")
        {
            Caught = [("RH-RESOLVE-2", "status: expected 200, observed 307")],
            Rules = InRequests(rules => rules with { ClientNavigationIsRedirected = true }),
        },
        new("page-leaves-verbs-to-others", "A page answers GET alone; other verbs go to a handler of the tree.")
        {
            Caught = [("RH-RESOLVE-4", "body: expected another body than the step 'handler'")],
            Wire = Tampering.OnRequest(request => request.Method == "POST" && request.Target.EndsWith("/page", StringComparison.Ordinal)
                ? request with { Target = request.Target[..^"page".Length] + "elsewhere" }
                : request),
        },

        // cloudflare/vinext issue 1964: a linear scan in which the dynamic route comes first.
        new("dynamic-wins-over-static", "A dynamic segment is preferred to a static one.")
        {
            Caught = [("RH-RESOLVE-6", "body: expected \"fixed\""), ("RH-RESOLVE-7", "json $.route: expected \"lit/[b]\", observed \"[a]/fixed\""), ("RH-RESOLVE-3", "body: expected \"api\"")],
            Rules = InRouting(rules => rules with { Precedence = [SegmentKind.Dynamic, SegmentKind.Static, SegmentKind.CatchAll, SegmentKind.OptionalCatchAll] }),
        },
        new("catch-all-wins-over-dynamic", "A catch-all is preferred to a single segment.")
        {
            Caught = [("RH-RESOLVE-6", "json $.route: expected \"[slug]\", observed \"[...rest]\""), ("RH-RESOLVE-7", "json $.route: expected \"[a]/y\", observed \"[...rest]\"")],
            Rules = InRouting(rules => rules with { Precedence = [SegmentKind.Static, SegmentKind.CatchAll, SegmentKind.Dynamic, SegmentKind.OptionalCatchAll] }),
        },

        // vercel/next.js issue 62169: the optional catch-all wins over everything.
        new("optional-catch-all-wins", "An optional catch-all is preferred to every other segment.")
        {
            Caught = [("RH-RESOLVE-6", "json $: expected")],
            Rules = InRouting(rules => rules with { Precedence = [SegmentKind.OptionalCatchAll, SegmentKind.Static, SegmentKind.Dynamic, SegmentKind.CatchAll] }),
        },
        new("no-way-back", "Once a segment was chosen the others of its level are not tried.")
        {
            Caught = [("RH-RESOLVE-7", "status: expected 200, observed 404")],
            Rules = InRouting(rules => rules with { Backtracks = false }),
        },
        new("not-found-is-empty", "A path that nothing matches answers 404 without a page.")
        {
            Caught = [("RH-RESOLVE-10", "header content-type: expected one line that matches /text/html.*/, observed absent"), ("RH-METHOD-14", "header content-type: expected")],
            Rules = InRouting(rules => rules with { NotFound = ErrorAnswer.Empty(404) }),
        },
        new("not-found-may-be-stored", "The page of a 404 may be kept by caches.")
        {
            Caught = [("RH-RESOLVE-10", "header cache-control: expected \"private, no-cache, no-store, max-age=0, must-revalidate\"")],
            Wire = Tampering.OnAnswer(answer => answer.Status == 404 ? answer.With("Cache-Control", "public, max-age=0") : answer),
        },
        new("canonical-path-redirect-is-301", "The redirect to the canonical path is 301, which may turn POST into GET.")
        {
            Caught = [("RH-RESOLVE-11", "status: expected 308, observed 301"), ("RH-RESOLVE-12", "status: expected 308, observed 301")],
            Rules = InRouting(rules => rules with { CanonicalPathRedirect = 301 }),
        },
        new("canonical-path-loses-the-query", "The redirect to the canonical path leaves the query behind.")
        {
            Caught = [("RH-RESOLVE-11", "header location: expected \"/resolution/trailing-slash/x?q=1\", observed \"/resolution/trailing-slash/x\"")],
            Rules = InRouting(rules => rules with { CanonicalPathKeepsQuery = false }),
        },
        new("trailing-slash-leaves-the-query-as-it-is", "The redirect from a trailing slash copies the query.")
        {
            Caught = [("RH-RESOLVE-11", "header location: expected \"/resolution/trailing-slash/x?b=1&b=2&a=x%20y&c=&d=%25zz\", observed \"/resolution/trailing-slash/x?b=1&a=x+y&b=2&c&d=%zz\"")],
            Rules = InRouting(rules => rules with { TrailingSlashRewritesTheQuery = false }),
        },
        new("slashes-are-tolerated", "Repeated slashes, backslashes and a slash at the end are passed over without redirect.")
        {
            Caught = [("RH-RESOLVE-12", "status: expected 308, observed"), ("RH-RESOLVE-11", "status: expected 308, observed")],
            Wire = Tampering.OnRequest(request => request with { Target = Tidy(request.Path()) + request.Target[request.Path().Length..] }),
        },
        new("dot-segments-are-resolved", "Dot segments are resolved before 16.")
        {
            Caught = [("RH-RESOLVE-13", "status: expected 404, observed 200")],
            Rules = InRouting(rules => rules with { ResolvesDotSegments = true }),
        },
        new("dot-segments-are-not-found", "A path with dot segments is not found in 16.")
        {
            Caught = [("RH-RESOLVE-14", "status: expected 200, observed 404")],
            Rules = InRouting(rules => rules with { ResolvesDotSegments = false }),
        },
        new("catch-all-takes-nothing-too", "A required catch-all matches its base path.")
        {
            Caught = [("RH-RESOLVE-17", "status: expected 404, observed 200"), ("RH-PARAMS-6", "status: expected 404, observed 200")],
            Rules = InRouting(rules => rules with { CatchAllTakesTheEmptyRest = true }),
        },
        new("brackets-within-a-name-are-dynamic", "A folder that is bracketed in part is a dynamic segment.")
        {
            Caught = [("RH-RESOLVE-18", "status: expected 404, observed 200")],
            Rules = InTree(rules => rules with { BracketsMustEncloseTheName = false }),
        },

        // k0d13/next-ws issue 162 is what follows at run time: the last match wins.
        new("two-routes-of-two-groups-are-accepted", "Two routes of two groups at one path pass the build.")
        {
            Caught = [("RH-RESOLVE-20", "build: expected failed: route-route-conflict, observed succeeded")],
            Rules = Accepting(BuildErrorCode.RouteRouteConflict),
        },
        new("slug-names-may-differ", "Two names for one dynamic level pass the build.")
        {
            Caught = [("RH-RESOLVE-21", "build: expected failed: slug-names-differ, observed succeeded")],
            Rules = Accepting(BuildErrorCode.SlugNamesDiffer),
        },
        new("slug-names-are-compared-within-a-group", "Two names for one dynamic level are found only where the rest of the paths is alike.")
        {
            Caught = [("RH-RESOLVE-21", "build: expected failed: slug-names-differ, observed succeeded")],
            Rules = rules => rules with { Build = rules.Build with { SlugNamesAreComparedByLevel = false } },
        },
        new("slug-name-may-repeat", "A parameter name may occur twice in one path.")
        {
            Caught = [("RH-RESOLVE-22", "build: expected failed: slug-name-repeats, observed succeeded")],
            Rules = Accepting(BuildErrorCode.SlugNameRepeats),
        },
        new("catch-all-need-not-be-last", "Segments may follow a catch-all.")
        {
            Caught = [("RH-RESOLVE-23", "build: expected failed: catch-all-not-last, observed succeeded")],
            Rules = Accepting(BuildErrorCode.CatchAllNotLast),
        },
        new("both-kinds-of-catch-all-are-accepted", "A required and an optional catch-all stand at one level.")
        {
            Caught = [("RH-RESOLVE-24", "build: expected failed: catch-all-both-kinds, observed succeeded")],
            Rules = Accepting(BuildErrorCode.CatchAllBothKinds),
        },
        new("optional-catch-all-beside-its-base-path", "An optional catch-all stands beside a route at its base path.")
        {
            Caught = [("RH-RESOLVE-25", "build: expected failed: optional-catch-all-specificity, observed succeeded")],
            Rules = Accepting(BuildErrorCode.OptionalCatchAllSpecificity),
        },
        new("optional-parameter-is-accepted", "[[a]] passes the build.")
        {
            Caught = [("RH-RESOLVE-26", "build: expected failed: optional-parameter, observed succeeded")],
            Rules = Accepting(BuildErrorCode.OptionalParameter),
        },
        new("erroneous-periods-are-accepted", "[..a] passes the build.")
        {
            Caught = [("RH-RESOLVE-27", "build: expected failed: erroneous-periods, observed succeeded")],
            Rules = Accepting(BuildErrorCode.ErroneousPeriods),
        },
        new("empty-parameter-name-is-accepted", "[] and [...] pass the build.")
        {
            Caught = [("RH-RESOLVE-28", "build: expected failed: empty-parameter-name, observed succeeded")],
            Rules = Accepting(BuildErrorCode.EmptyParameterName),
        },
    ];

    private static string Tidy(string path)
    {
        var tidy = path.Replace('\\', '/');
        while (tidy.Contains("//", StringComparison.Ordinal))
        {
            tidy = tidy.Replace("//", "/", StringComparison.Ordinal);
        }

        return tidy.Length > 1 ? tidy.TrimEnd('/') : tidy;
    }
}
