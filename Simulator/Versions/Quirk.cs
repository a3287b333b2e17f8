using System.Collections.Immutable;
using RouteHandlers.Build;

namespace RouteHandlers.Versions;

/// <summary>One named way in which released versions depart from their documents.</summary>
/// <param name="Id">Kebab case; scenarios name it under <c>observed:</c>.</param>
/// <param name="Requirements">The requirements that it bends.</param>
/// <param name="Versions">The majors whose pinned release has it.</param>
/// <param name="Summary">What the release does instead.</param>
/// <param name="Evidence">The fixture whose transcripts show it.</param>
public sealed record Quirk(
    string Id, ImmutableArray<string> Requirements, ImmutableArray<NextVersion> Versions, string Summary, string Evidence, Func<ContractRules, ContractRules> Apply)
{
    private static readonly ImmutableArray<string> _segmentRequirements =
        ["RH-RESOLVE-21", "RH-RESOLVE-22", "RH-RESOLVE-23", "RH-RESOLVE-24", "RH-RESOLVE-26", "RH-RESOLVE-27"];

    /// <summary>Every quirk, in the order in which they are applied.</summary>
    public static ImmutableArray<Quirk> All { get; } =
    [
        new("unknown-method-400", ["RH-METHOD-3"], [NextVersion.Next14, NextVersion.Next15, NextVersion.Next16],
            "A method outside the seven answers 400 with an empty body.", "methods/other-methods",
            rules => rules with { Methods = rules.Methods with { NotSupported = ErrorAnswer.Empty(400) } }),

        new("trace-500", ["RH-METHOD-3"], [NextVersion.Next14, NextVersion.Next15, NextVersion.Next16],
            "TRACE answers 500: with an empty body in 14, an HTML page in 15, plain text in 16.", "methods/trace",
            rules => rules with
            {
                Methods = rules.Methods with
                {
                    Trace = rules.Version switch
                    {
                        NextVersion.Next14 => ErrorAnswer.Empty(500),
                        NextVersion.Next15 => ErrorAnswer.HtmlPage(500),
                        _ => ErrorAnswer.PlainText(500, "Internal Server Error"),
                    },
                },
            }),

        new("connect-closed", ["RH-METHOD-3"], [NextVersion.Next14, NextVersion.Next15, NextVersion.Next16],
            "The connection of a CONNECT is closed without an answer.", "methods/connect",
            rules => rules with { Methods = rules.Methods with { Connect = ErrorAnswer.Closed } }),

        new("segment-errors-at-run-time", _segmentRequirements, [NextVersion.Next15],
            "Impossible segment names pass the build; then every request of the app answers 500.", "resolution/slug-names-differ",
            rules => rules with
            {
                Build = rules.Build with { Fails = rules.Build.Fails.Except(BuildErrorCodes.SegmentProblems), UncheckedSegments = UncheckedSegments.ServerError },
            }),

        new("segment-errors-end-server", ["RH-RESOLVE-21", "RH-RESOLVE-24"], [NextVersion.Next16],
            "Impossible segment names that the build does not find end the server: the connection closes unanswered.", "resolution/slug-names-differ-between-groups",
            rules => rules with
            {
                Build = rules.Build with
                {
                    Fails = rules.Build.Fails.Remove(BuildErrorCode.CatchAllBothKinds),
                    SlugNamesAreComparedByLevel = false,
                    UncheckedSegments = UncheckedSegments.ServerEnds,
                },
            }),

        new("route-groups-one-is-served", ["RH-RESOLVE-20"], [NextVersion.Next14, NextVersion.Next15],
            "Two routes of two groups at one path pass the build, and one of them is served; which one differs from build to build.",
            "resolution/two-routes-of-two-groups",
            rules => rules with { Build = rules.Build with { Fails = rules.Build.Fails.Remove(BuildErrorCode.RouteRouteConflict) } }),

        new("client-navigation-is-redirected", ["RH-RESOLVE-2"], [NextVersion.Next16],
            "A GET with the header of client-side navigation (RSC: 1) is answered 307 to the same path with a cache-busting query.",
            "resolution/client-navigation-headers",
            rules => rules with { Requests = rules.Requests with { ClientNavigationIsRedirected = true } }),

        new("optional-catch-all-beside-exact", ["RH-RESOLVE-25"], [NextVersion.Next15],
            "An optional catch-all beside a route at its base path passes the build; the exact path wins.", "resolution/optional-catch-all-beside-exact-route",
            rules => rules with
            {
                Build = rules.Build with { Fails = rules.Build.Fails.Remove(BuildErrorCode.OptionalCatchAllSpecificity) },
            }),

        new("empty-parameter-name-accepted", ["RH-RESOLVE-28"], [NextVersion.Next14, NextVersion.Next15],
            "[] is a literal folder name and [...] a catch-all with an odd name; both pass the build.", "resolution/empty-parameter-names",
            rules => rules with
            {
                Build = rules.Build with { Fails = rules.Build.Fails.Remove(BuildErrorCode.EmptyParameterName) },
            }),

        new("request-of-another-next-request", ["RH-NEXT-2"], [NextVersion.Next14, NextVersion.Next16],
            "The request has all that a NextRequest has, but instanceof says that it is none: it is made from another copy of the class.", "request-response/instance-of-next-request",
            rules => rules with { Requests = rules.Requests with { AreOfTheImportedClass = false } }),

        new("redirect-with-semicolon-fails", ["RH-REDIRECT-1"], [NextVersion.Next14],
            "redirect() to a URL with a semicolon is not understood: 500 with an empty body.", "redirects/semicolon",
            rules => rules with { Navigation = rules.Navigation with { DigestMayHaveSemicolons = false } }),

        new("revalidate-false-is-static", ["RH-CONFIG-11"], [NextVersion.Next15, NextVersion.Next16],
            "The option revalidate = false, documented as the default, makes GET static.", "config/documented-block",
            rules => rules with { Caching = rules.Caching with { RevalidateFalseIsStatic = true } }),

        new("methods-beside-get-are-not-static", ["RH-CACHE-3"], [NextVersion.Next15, NextVersion.Next16],
            "A GET beside another method runs for each request, whatever its options say.", "caching/methods-beside-a-cached-get",
            rules => rules with { Caching = rules.Caching with { DynamicBeside = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"] } }),

        new("force-static-empties-other-methods", ["RH-CACHE-3"], [NextVersion.Next15, NextVersion.Next16],
            "With dynamic = 'force-static' POST and its like see an empty request, too: no query, no headers, no cookies.", "caching/post-beside-a-forced-get",
            rules => rules with { Caching = rules.Caching with { OtherMethodsHaveTheirRequest = false } }),

        new("force-static-empties-post", ["RH-CACHE-6"], [NextVersion.Next14],
            "With dynamic = 'force-static' POST and its like see an empty request, too: no query, no headers, no cookies.", "caching/post-beside-a-forced-get",
            rules => rules with { Caching = rules.Caching with { OtherMethodsHaveTheirRequest = false } }),

        new("put-beside-get-is-refused", ["RH-METHOD-1"], [NextVersion.Next14],
            "PUT beside a GET that is static answers 405, though the file exports it.", "caching/put-beside-a-static-get",
            rules => rules with { Caching = rules.Caching with { RenderedPathsRefuseOtherMethods = true } }),

        new("options-is-refused-beside-a-kept-get", ["RH-METHOD-4"], [NextVersion.Next14, NextVersion.Next15, NextVersion.Next16],
            "OPTIONS, where the file does not export it, answers 405 beside a GET that is kept.", "methods/options-beside-a-kept-get",
            rules => rules with { Caching = rules.Caching with { OptionsIsAutomaticBesideRendered = false } }),

        new("cached-path-ignores-method", ["RH-CACHE-3", "RH-METHOD-2"], [NextVersion.Next15, NextVersion.Next16],
            "On a path with dynamic segments the kept answer of GET is served to every other method: a POST answers 200.", "caching/other-methods-on-a-cached-path",
            rules => rules with { Serving = rules.Serving with { EveryMethodIsServed = true } }),

        new("refused-method-is-stored", ["RH-CACHE-3", "RH-METHOD-2"], [NextVersion.Next15, NextVersion.Next16],
            "On a path with dynamic segments that has no answer yet, what another method gets is kept: after a POST that was refused every GET answers 405, after an OPTIONS 500.",
            "caching/other-methods-on-an-uncached-path",
            rules => rules with { Serving = rules.Serving with { EveryMethodIsKept = true } }),

        new("first-head-is-stored", ["RH-CACHE-3"], [NextVersion.Next15, NextVersion.Next16],
            "A HEAD that comes first runs the handler as a HEAD, and GET gets what that answered.", "caching/head-before-get",
            rules => rules with { Serving = rules.Serving with { HeadIsKept = true } }),

        new("own-head-is-not-reached", ["RH-METHOD-1"], [NextVersion.Next14, NextVersion.Next15, NextVersion.Next16],
            "A HEAD that the file exports beside a GET that is kept is never run: HEAD gets the head of the kept answer.", "caching/own-head",
            rules => rules with { Serving = rules.Serving with { OwnHeadIsReached = false } }),

        new("methods-beside-a-cached-segment-fail", ["RH-CACHE-3"], [NextVersion.Next15, NextVersion.Next16],
            "Where GET, on a path with dynamic segments, is to be kept and stands beside another method, every request answers 500.", "caching/post-beside-a-cached-segment",
            rules => rules with { Serving = rules.Serving with { FailingBeside = ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"] } }),

        new("post-beside-a-cached-segment-is-refused", ["RH-CACHE-6"], [NextVersion.Next14],
            "Where GET, on a path with dynamic segments, is to be kept and stands beside POST, GET answers 500 and POST 405.", "caching/post-beside-a-cached-segment",
            rules => rules with { Serving = rules.Serving with { FailingBeside = ["POST", "PATCH", "DELETE", "OPTIONS"] } }),

        new("request-use-fails-at-run-time", ["RH-CACHE-5", "RH-CACHE-7"], [NextVersion.Next14],
            "A GET that looks at the request, on a path that generateStaticParams leaves to requests, answers 500.", "caching/request-use-on-an-open-path",
            rules => rules with { Serving = rules.Serving with { RequestUseFails = true } }),

        new("navigation-stays-for-ever", ["RH-REVAL-1", "RH-REVAL-39"], [NextVersion.Next15, NextVersion.Next16],
            "redirect() and notFound() of a GET with revalidate = N are kept for ever, and revalidatePath() does not reach them.", "revalidation/redirect-with-a-lifetime",
            rules => rules with { Serving = rules.Serving with { NavigationsStay = true } }),

        new("edge-is-never-static", ["RH-RUNTIME-3"], [NextVersion.Next14],
            "In the edge runtime every GET runs for each request.", "runtimes/static-and-dynamic",
            rules => rules with { Caching = rules.Caching with { EdgeMayBeStatic = false } }),

        new("handlers-at-metadata-paths-are-static", ["RH-CACHE-1"], [NextVersion.Next15, NextVersion.Next16],
            "The GET of a handler at a path that a metadata file could have (sitemap.xml/route.ts, icon/route.ts) is static without an option.", "special/handlers-at-metadata-paths",
            rules => rules with { Caching = rules.Caching with { MetadataPathsAreStaticByDefault = true } }),

        new("revalidation-does-not-reach-handlers", ["RH-REVAL-3", "RH-REVAL-5", "RH-REVAL-14", "RH-REVAL-31"], [NextVersion.Next14],
            "revalidatePath() and revalidateTag() leave what a handler answered; what was fetched for it they do revalidate.", "revalidation/path",
            rules => rules with { Serving = rules.Serving with { TagsAreHeeded = false } }),

        new("matcher-ends-in-a-parameter", ["RH-MIDDLEWARE-19"], [NextVersion.Next14],
            "A matcher that ends in a plain parameter (/one/:name) takes the path without it, and none with it.", "middleware/matcher",
            rules => rules with { Middleware = rules.Middleware with { ParametersMayEndMatchers = false } }),
    ];
}
