using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in what pages answer, where handlers stand beside them.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> PageNeighbours =>
    [
        new("pages-are-made-for-each-request", "No page is rendered by the build.")
        {
            Caught =
            [
                ("RH-RESOLVE-60", "status: expected 405, observed"), ("RH-RESOLVE-67", "header cache-control: expected \"s-maxage=31536000"),
                ("RH-RESOLVE-74", "build: expected failed: prerender-error, observed succeeded"),
            ],
            Rules = InPages(rules => rules with { AreStaticByDefault = false }),
        },
        new("page-refuses-without-allow", "A page's 405 does not say which methods it answers.")
        {
            Caught = [("RH-RESOLVE-60", "header allow: expected")],
            Wire = Tampering.OnAnswer(answer => answer.Status == 405 ? answer.Without("allow") : answer),
        },
        new("pages-answer-get-alone", "Every page refuses the methods that no link and no form sends.")
        {
            Caught = [("RH-RESOLVE-61", "status: expected 200, observed 405"), ("RH-RESOLVE-75", "status: expected 200, observed 405")],
            Wire = Tampering.OnAnswer((request, answer) => request.Method is not ("GET" or "HEAD") && answer.Status == 200 && answer.Header("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true
                ? Answer.Of(405, "Method Not Allowed")
                : answer),
        },
        new("page-refuses-options", "A page that is made for each request refuses OPTIONS before 15.")
        {
            Caught = [("RH-RESOLVE-62", "status: expected 200, observed 400")],
            Rules = InPages(rules => rules with { DynamicPageOptions = ErrorAnswer.Empty(400) }),
        },
        new("page-answers-options", "A page that is made for each request answers OPTIONS with itself.")
        {
            Caught = [("RH-RESOLVE-63", "status: expected 400, observed 200"), ("RH-RESOLVE-65", "status: expected 400, observed 200")],
            Rules = InPages(rules => rules with { DynamicPageOptions = null }),
        },
        new("generated-page-answers-every-method", "A page with generated paths answers every method before 15.")
        {
            Caught = [("RH-RESOLVE-64", "status: expected 405, observed 200")],
            Rules = InPages(rules => rules with { OpenPageOtherMethod = null }),
        },
        new("generated-page-refuses-other-methods", "A page with generated paths refuses other methods from 15 on.")
        {
            Caught = [("RH-RESOLVE-65", "status: expected 200, observed 405")],
            Rules = InPages(rules => rules with { OpenPageOtherMethod = ErrorAnswer.HtmlPage(405) }),
        },
        new("page-stays-as-it-was-built", "A page that looks at the request is kept all the same.")
        {
            Caught = [("RH-RESOLVE-68", "html h1: expected \"Cookie: 1\", observed \"Cookie: nothing\"")],
            Rules = InCaching(rules => rules with { RequestUseIsDynamic = false }),
        },
        new("unlisted-pages-are-found", "dynamicParams = false is ignored.")
        {
            Caught = [("RH-RESOLVE-66", "status: expected 404, observed 200")],
            Rules = InServing(rules => rules with { UnlistedParamsMayBeNotFound = false }),
        },
        new("layouts-of-groups-are-passed-over", "The layout of a route group is not put around its pages.")
        {
            Caught = [("RH-RESOLVE-69", "html main section article h1: expected \"News\"")],
            Files = Tampering.Paths(path => path.Contains(")/layout.", StringComparison.Ordinal) ? null : path),
        },
        new("layout-options-are-its-own", "What a layout exports does not reach its pages.")
        {
            Caught = [("RH-RESOLVE-70", "header x-nextjs-cache: expected")],
            Rules = InPages(rules => rules with { LayoutOptionsCount = false }),
        },
        new("handlers-share-the-error-page", "A handler that throws is answered for with the page of its error file.")
        {
            Caught = [("RH-RESOLVE-71", "header content-type: expected absent, observed \"text/html; charset=utf-8\""), ("RH-RESOLVE-73", "header content-type: expected absent")],
            Rules = InHandlers(rules => rules with { Thrown = ErrorAnswer.HtmlPage(500) }),
        },
        new("handlers-share-the-not-found-page", "notFound() in a handler answers with the page of its not-found file.")
        {
            Caught = [("RH-RESOLVE-72", "header content-type: expected absent, observed \"text/html; charset=utf-8\""), ("RH-RESOLVE-73", "header content-type: expected absent")],
            Rules = InNavigation(rules => rules with { NotFoundHasAPage = true }),
        },
        new("not-found-file-is-not-used", "Unmatched paths have the framework's page whatever the app brings.")
        {
            Caught = [("RH-RESOLVE-73", "html main h1: expected \"Own not-found\"")],
            Rules = InPages(rules => rules with { NotFoundFileCounts = false }),
        },
        new("pages-within-catch-alls-lose-verbs", "A page leaves the verbs that it does not answer to the handlers around it.")
        {
            Caught = [("RH-RESOLVE-75", "status: expected 405, observed 404"), ("RH-RESOLVE-60", "status: expected 405, observed 404")],
            Rules = InPages(rules => rules with { PageTakesEveryMethod = false }),
        },
        new("actions-are-looked-for-in-handlers", "A POST of a form with files, or with Next-Action, is refused by handlers too.")
        {
            Caught = [("RH-RESOLVE-77", "body: expected \"handler\"")],
            Rules = InPages(rules => rules with { ActionsArePagesAffair = false }),
        },
        new("unknown-actions-get-the-page", "A page answers a request for a server action that there is not with itself.")
        {
            Caught = [("RH-RESOLVE-78", "html h1: expected \"404\""), ("RH-RESOLVE-79", "status: expected 404, observed 200"), ("RH-RESOLVE-80", "status: expected 4")],
            Wire = Tampering.OnRequest(request => request with
            {
                Method = request.Method == "POST" && request.Path().EndsWith("/page", StringComparison.Ordinal) && !request.Bytes().AsSpan().StartsWith("a="u8) ? "GET" : request.Method,
            }),
        },
        new("form-posts-are-refused", "A page that the build rendered refuses the POST of a form.")
        {
            Caught = [("RH-RESOLVE-81", "status: expected 200, observed 405")],
            Rules = InPages(rules => rules with { FormPostGetsThePage = false }),
        },
        new("navigation-gets-the-page", "A request of the client's router is answered with the page's document.")
        {
            Caught = [("RH-RESOLVE-76", "header content-type: expected \"text/x-component\", observed \"text/html; charset=utf-8\"")],
            Rules = InPages(rules => rules with { NavigationGetsAPayload = false }),
        },
    ];
}
