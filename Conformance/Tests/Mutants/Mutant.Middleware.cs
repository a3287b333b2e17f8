using System.Collections.Immutable;
using RouteHandlers.Build;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in what stands in front of the handlers: middleware, and proxy.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> InFront =>
    [
        new("middleware-headers-are-lost", "The headers of NextResponse.next() stay with the server.")
        {
            Caught =
            [
                ("RH-MIDDLEWARE-1", "header x-middleware: expected \"GET /api\", observed absent"),
                ("RH-MIDDLEWARE-5", "header x-middleware: expected \"OPTIONS /api\", observed absent"),
                ("RH-CORS-2", "header access-control-allow-origin: expected \"https://shop.test\", observed absent"),
                ("RH-CORS-31", "header access-control-allow-origin: expected \"https://shop.test\", observed absent"),
            ],
            Rules = InMiddleware(rules => rules with { ResponseHeadersAreSent = false }),
        },
        new("middleware-headers-are-the-clients-alone", "The headers of NextResponse.next() are not on the handler's request.")
        {
            Caught = [("RH-MIDDLEWARE-2", "json")],
            Rules = InMiddleware(rules => rules with { ResponseHeadersReachTheHandler = false }),
        },
        new("handler-headers-win-over-middleware", "A header of the handler's takes the place of middleware's.")
        {
            Caught = [("RH-MIDDLEWARE-3", "header x-both: expected "), ("RH-CORS-32", "header access-control-allow-origin: expected ")],
            Rules = rules => rules with { NextConfig = rules.NextConfig with { Precedence = HeaderPrecedence.Handler } },
        },
        new("middleware-cookies-reach-the-handler", "cookies() of the handler shows what middleware sets.")
        {
            Caught = [("RH-MIDDLEWARE-4", "json")],
            Rules = InMiddleware(rules => rules with { CookiesReachTheHandler = true }),
        },
        new("middleware-runs-for-routes-alone", "Middleware runs where a route answers.")
        {
            Caught =
            [
                ("RH-MIDDLEWARE-5", "header x-middleware: expected \"GET /nowhere\", observed absent"),
                ("RH-MIDDLEWARE-23", "header x-middleware: expected \"/nowhere\", observed absent"),
                ("RH-CORS-31", "header access-control-allow-origin: expected \"https://shop.test\", observed absent"),
            ],
            Rules = InMiddleware(rules => rules with { RunsForUnknownPaths = false }),
        },
        new("static-answers-come-before-middleware", "An answer that is kept is served before middleware runs, as a CDN would.")
        {
            Caught = [("RH-MIDDLEWARE-5", "header x-middleware: expected \"GET /static\", observed absent"), ("RH-MIDDLEWARE-23", "header x-middleware: expected \"/static\", observed absent")],
            Rules = InMiddleware(rules => rules with { RunsBeforeStaticAnswers = false }),
        },
        new("request-headers-of-middleware-are-lost", "The handler gets the client's headers, whatever middleware gives it.")
        {
            Caught = [("RH-MIDDLEWARE-6", "json"), ("RH-MIDDLEWARE-7", "json")],
            Rules = InMiddleware(rules => rules with { RequestHeadersReachTheHandler = false }),
        },
        new("request-headers-are-only-added", "A header that middleware takes away is still there.")
        {
            Caught = [("RH-MIDDLEWARE-6", "json"), ("RH-MIDDLEWARE-7", "json")],
            Rules = InMiddleware(rules => rules with { RequestHeadersMayBeTakenAway = false }),
        },
        new("nothing-is-an-empty-answer", "Middleware that returns nothing answers 200 without a body.")
        {
            Caught = [("RH-MIDDLEWARE-8", "json")],
            Rules = InMiddleware(rules => rules with { NothingGoesOn = false }),
        },
        new("middleware-uses-the-body-up", "A body that middleware has read is gone.")
        {
            Caught = [("RH-MIDDLEWARE-9", "")],
            Rules = InMiddleware(rules => rules with { BodyIsReadTwice = false }),
        },
        new("clients-speak-for-middleware", "Headers by which middleware speaks to the server are taken from clients.")
        {
            Caught = [("RH-MIDDLEWARE-10", "json")],
            Rules = InRequests(rules => rules with { InternalHeaders = [] }),
        },
        new("middleware-never-answers", "Middleware can only let a request go on.")
        {
            Caught =
            [
                ("RH-MIDDLEWARE-11", "status: expected 401, observed 200"),
                ("RH-MIDDLEWARE-12", "status: expected 307, observed 200"),
                ("RH-CORS-30", "header allow: expected absent, observed "),
            ],
            Rules = InMiddleware(rules => rules with { OwnResponsesAreSent = false }),
        },
        new("middleware-writes-its-origin", "Redirects and rewrites of middleware are written with the server's origin.")
        {
            Caught = [("RH-MIDDLEWARE-13", "header location: expected \"/api/target?x=1\", observed \"http://localhost"), ("RH-MIDDLEWARE-18", "header x-middleware-rewrite: expected \"/api/target")],
            Rules = InMiddleware(rules => rules with { OwnOriginIsLeftOut = false }),
        },
        new("failing-middleware-is-a-bad-gateway", "Middleware that throws answers 502.")
        {
            Caught = [("RH-MIDDLEWARE-14", "status: expected 500, observed 502"), ("RH-MIDDLEWARE-27", "status: expected 500, observed 502")],
            Rules = InMiddleware(rules => rules with { Failed = ErrorAnswer.Text(502, "Bad Gateway") }),
        },
        new("failing-middleware-answers-plain", "Middleware that throws answers 500 without a body.")
        {
            Caught = [("RH-MIDDLEWARE-14", "header content-type: expected "), ("RH-MIDDLEWARE-27", "header content-type: expected ")],
            Rules = InMiddleware(rules => rules with { Failed = ErrorAnswer.Empty(500) }),
        },
        new("error-responses-are-failures", "Response.error() of middleware answers as if it had thrown.")
        {
            Caught = [("RH-MIDDLEWARE-15", "status: expected 404, observed 500")],
            Rules = InMiddleware(rules => rules with { NetworkErrorsAreNotFound = false }),
        },
        new("middleware-rewrites-are-ignored", "A rewrite of middleware leads nowhere else.")
        {
            Caught = [("RH-MIDDLEWARE-16", "json")],
            Rules = InMiddleware(rules => rules with { RewritesCount = false }),
        },
        new("rewrites-change-the-url", "The handler's URL is the rewrite's target.")
        {
            Caught = [("RH-MIDDLEWARE-17", "json")],
            Rules = InMiddleware(rules => rules with { RewritesChangeTheUrl = true }),
        },
        new("rewrites-are-secret", "The answer does not say that it was rewritten.")
        {
            Caught = [("RH-MIDDLEWARE-18", "header x-middleware-rewrite: expected \"/api/target?of=middleware\", observed absent")],
            Rules = InMiddleware(rules => rules with { RewritesAreNamed = false }),
        },
        new("matchers-are-ignored", "Middleware runs for every request, whatever its matcher says.")
        {
            Caught = [("RH-MIDDLEWARE-19", "header x-middleware: expected absent, observed \"1\""), ("RH-MIDDLEWARE-20", "header x-middleware: expected absent, observed \"1\""), ("RH-MIDDLEWARE-48", "header x-middleware: expected absent, observed \"1\"")],
            Rules = InMiddleware(rules => rules with { MatchersCount = false }),
        },
        new("first-matcher-alone", "Of a list the first matcher counts.")
        {
            Caught = [("RH-MIDDLEWARE-19", "header x-middleware: expected \"1\", observed absent")],
            Rules = InMiddleware(rules => rules with { EveryMatcherCounts = false }),
        },
        new("matcher-conditions-are-ignored", "A matcher's has and missing are not looked at.")
        {
            Caught = [("RH-MIDDLEWARE-20", "header x-middleware: expected absent, observed \"1\"")],
            Rules = InMiddleware(rules => rules with { ConditionsCount = false }),
        },
        new("matchers-ignore-case", "A matcher takes a path in any case.")
        {
            Caught = [("RH-MIDDLEWARE-21", "header x-middleware: expected absent, observed \"1\"")],
            Rules = InMiddleware(rules => rules with { MatchersAreCaseSensitive = false }),
        },
        new("transport-paths-are-matched-the-other-way", "A matcher takes the paths of a page's data where it should not, or not where it should.")
        {
            Caught = [("RH-MIDDLEWARE-37", "header x-middleware: expected ")],
            Rules = InMiddleware(rules => rules with { TransportPathsMatch = !rules.TransportPathsMatch }),
        },
        new("middleware-does-not-run", "The file of middleware is built, and nothing calls it.")
        {
            Caught = [("RH-MIDDLEWARE-1", "header x-middleware: expected \"GET /api\", observed absent"), ("RH-MIDDLEWARE-19", "header x-middleware: expected \"1\", observed absent")],
            Rules = InMiddleware(rules => rules with { Runs = false }),
        },
        new("escapes-are-matched-the-other-way", "A needless escape lets a path pass by the matcher where it should not, or not where it should.")
        {
            Caught = [("RH-MIDDLEWARE-22", "header x-middleware: expected ")],
            Rules = InMiddleware(rules => rules with { DecodedPathsMatch = !rules.DecodedPathsMatch }),
        },

        // As releases before 15.2.3 and 14.2.25 did: https://nvd.nist.gov/vuln/detail/CVE-2025-29927
        new("subrequests-pass-by-middleware", "A request that says it is middleware's own is not middleware's concern.")
        {
            Caught = [("RH-MIDDLEWARE-24", "status: expected 401, observed 200")],
            Rules = InMiddleware(rules => rules with { SubrequestsPassBy = true }),
        },
        new("middleware-sees-every-spelling", "Nothing makes a path canonical before middleware gets it.")
        {
            Caught = [("RH-MIDDLEWARE-25", "status: expected 308, observed 401")],
            Rules = InRouting(rules => rules with { CanonicalPathRedirect = null }),
        },
        new("proxy-is-known-in-the-other-versions", "16 does not know proxy; 14 and 15 do.")
        {
            Caught = [("RH-MIDDLEWARE-26", "header x-proxy: expected "), ("RH-MIDDLEWARE-31", "build")],
            Rules = InMiddleware(rules => rules with { Names = rules.Names.Contains("proxy") ? ["middleware"] : ["middleware", "proxy"] }),
        },
        new("middleware-stands-in-the-root", "Middleware is looked for in the project's root, also where the app folder is in src.")
        {
            Caught = [("RH-MIDDLEWARE-28", "header x-middleware: expected \"in src\", observed absent")],
            Rules = InMiddleware(rules => rules with { Place = MiddlewarePlace.Root }),
        },
        new("middleware-stands-at-the-other-place", "Of two files 16 runs that in src, 14 and 15 that of the root.")
        {
            Caught = [("RH-MIDDLEWARE-36", "header x-middleware")],
            Rules = InMiddleware(rules => rules with { Place = rules.Place == MiddlewarePlace.RootFirst ? MiddlewarePlace.BesideTheAppFolder : MiddlewarePlace.Root }),
        },
        new("default-exports-are-no-middleware", "Only a function of the file's own name is middleware.")
        {
            Caught = [("RH-MIDDLEWARE-29", "")],
            Rules = InMiddleware(rules => rules with { MayBeTheDefaultExport = false }),
        },
        new("middleware-stands-anywhere", "A file named middleware is middleware in any folder.")
        {
            Caught = [("RH-MIDDLEWARE-30", "")],
            Rules = InMiddleware(rules => rules with { Place = MiddlewarePlace.Anywhere }),
        },
        new("config-headers-come-behind-middleware", "Where there is middleware, the headers of the configuration are not set.")
        {
            Caught = [("RH-MIDDLEWARE-34", "header x-config: expected \"1\", observed absent")],
            Rules = rules => rules with { NextConfig = rules.NextConfig with { HeadersAreSet = false } },
        },
        new("config-is-read-behind-middleware", "The configuration's redirects are not followed where middleware is.")
        {
            Caught = [("RH-MIDDLEWARE-35", "status: expected 307, observed 200")],
            Rules = rules => rules with { NextConfig = rules.NextConfig with { RedirectsAreFollowed = false } },
        },
        new("missing-functions-fail-the-other-builds", "16 builds a middleware without its function; 14 and 15 refuse it.")
        {
            Caught = [("RH-MIDDLEWARE-32", "build")],
            Rules = rules => rules with
            {
                Build = rules.Build with
                {
                    Fails = rules.Build.Fails.Contains(BuildErrorCode.MiddlewareWithoutFunction)
                        ? rules.Build.Fails.Remove(BuildErrorCode.MiddlewareWithoutFunction)
                        : rules.Build.Fails.Add(BuildErrorCode.MiddlewareWithoutFunction),
                },
            },
        },
        new("unreadable-matchers-are-none", "A matcher that cannot be read is taken for none, and the build succeeds.")
        {
            Caught = [("RH-MIDDLEWARE-33", "build"), ("RH-MIDDLEWARE-46", "build")],
            Rules = rules => rules with { Build = rules.Build with { Fails = rules.Build.Fails.Remove(BuildErrorCode.InvalidMiddlewareConfig) } },
        },
        new("middleware-revalidates", "What middleware revalidates is revalidated, and what it computes is kept.")
        {
            Caught = [("RH-MIDDLEWARE-47", "")],
            Rules = InMiddleware(rules => rules with { CacheFunctionsFail = false, CacheFunctionsCount = true }),
        },
        new("cache-functions-fail-in-the-other-versions", "14 and 15 pass over revalidatePath() in middleware, and 16 throws.")
        {
            Caught = [("RH-MIDDLEWARE-47", "status: expected ")],
            Rules = InMiddleware(rules => rules with { CacheFunctionsFail = !rules.CacheFunctionsFail }),
        },
        new("middleware-has-no-request-scope", "cookies() and headers() are not there in middleware.")
        {
            Caught = [("RH-MIDDLEWARE-38", "status: expected 200, observed 500")],
            Rules = InMiddleware(rules => rules with { HasRequestFunctions = false }),
        },
        new("cookies-are-changed-in-the-other-versions", "14 lets middleware change cookies(), 15 and 16 do not.")
        {
            Caught = [("RH-MIDDLEWARE-39", "status: expected ")],
            Rules = InMiddleware(rules => rules with { CookiesMayBeChanged = !rules.CookiesMayBeChanged }),
        },
        new("changed-cookies-are-not-sent", "What middleware sets by cookies() stays with the server.")
        {
            Caught = [("RH-MIDDLEWARE-39", "header set-cookie: expected ")],
            Versions = [15, 16],
            Rules = InMiddleware(rules => rules with { ChangedCookiesAreSent = false }),
        },
        new("changed-cookies-are-sent-beside-others", "What middleware sets by cookies() joins the cookies of its Response.")
        {
            Caught = [("RH-MIDDLEWARE-39", "header set-cookie: expected ")],
            Versions = [15, 16],
            Rules = InMiddleware(rules => rules with { ChangedCookiesAreSentAlone = false }),
        },
        new("middleware-navigates", "redirect() of next/navigation redirects in middleware as it does in a handler.")
        {
            Caught = [("RH-MIDDLEWARE-40", "status: expected 500, observed 307")],
            Rules = InMiddleware(rules => rules with { NavigationFails = false }),
        },
        new("large-bodies-are-cut-in-the-other-versions", "14 cuts a body behind middleware, 15 and 16 do not.")
        {
            Caught = [("RH-MIDDLEWARE-41", "json")],
            Rules = InMiddleware(rules => rules with { MaximumBody = rules.MaximumBody is null ? 10 * 1024 * 1024 : null }),
        },
        new("locations-are-written-the-other-way", "14 and 15 write the Location of a 201 as a path, 16 as it is.")
        {
            Caught = [("RH-MIDDLEWARE-42", "header location: expected ")],
            Rules = InMiddleware(rules => rules with { OwnOriginIsLeftOutOfEveryLocation = !rules.OwnOriginIsLeftOutOfEveryLocation }),
        },
        new("middleware-runs-below-the-base-path-alone", "Middleware without a matcher does not see what is asked for outside the base path.")
        {
            Caught = [("RH-MIDDLEWARE-49", "header x-middleware: expected \"/nowhere\", observed absent")],
            Rules = InMiddleware(rules => rules with { RunsOutsideTheBasePath = false }),
        },
        new("middleware-does-not-know-the-base-path", "nextUrl of middleware has the base path in its pathname.")
        {
            Caught = [("RH-MIDDLEWARE-43", "header x-middleware: expected \"/api/other/\", observed \"/base/api/other/\"")],
            Rules = InMiddleware(rules => rules with { KnowsTheBasePath = false }),
        },
        new("matchers-take-no-slash-at-the-end", "A matcher takes a path without the slash that trailingSlash puts there.")
        {
            Caught = [("RH-MIDDLEWARE-45", "header x-middleware: expected \"/api/other/\", observed absent")],
            Rules = InMiddleware(rules => rules with { MatchersTakeATrailingSlash = false }),
        },
    ];

    private static Func<ContractRules, ContractRules> InMiddleware(Func<MiddlewareRules, MiddlewareRules> change) => rules => rules with { Middleware = change(rules.Middleware) };
}
