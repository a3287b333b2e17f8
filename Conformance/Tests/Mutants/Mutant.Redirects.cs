using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in redirects, and in <c>notFound()</c> and its like.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Redirects =>
    [
        new("redirect-is-302", "redirect() answers 302.")
        {
            Caught =
            [
                ("RH-REDIRECT-2", "status: expected 307, observed 302"),
                ("RH-REDIRECT-3", "status: expected 307, observed 302"), ("RH-REDIRECT-7", "status: expected 307, observed 302"),
                ("RH-REDIRECT-8", "json $.digest: expected \"NEXT_REDIRECT;replace;/t;307;\", observed \"NEXT_REDIRECT;replace;/t;302;\""),
                ("RH-REDIRECT-9", "json $.digest: expected"), ("RH-REDIRECT-10", "status: expected 307, observed 302"), ("RH-REDIRECT-11", "status: expected 307, observed 302"),
            ],
            Rules = InNavigation(rules => rules with { Redirect = 302 }),
        },
        new("redirects-have-a-body", "A redirect has a page that links to its target.")
        {
            Caught = [("RH-REDIRECT-2", "body: expected \"\", observed")],
            Wire = Tampering.OnAnswer(answer => answer.Status is 307 or 308 && answer.Body.Length == 0 ? answer.With("Content-Type", "text/html").WithText("<a href>here</a>") : answer),
        },

        // What a client of the pages router gets: the location in a body of its own.
        new("redirects-are-told-in-the-body", "redirect() answers 200, and a script goes there.")
        {
            Caught = [("RH-REDIRECT-1", "header location: expected")],
            Wire = Tampering.OnAnswer(answer => answer.Header("location") is { } location ? answer.Without("location").WithText($"<script>location = '{location}'</script>") with { Status = 200, Reason = "OK" } : answer),
        },

        // What Express and the older RFC 2616 do: a Location that is absolute.
        new("redirect-urls-are-resolved", "The URL of redirect() is made absolute.")
        {
            Caught = [("RH-REDIRECT-3", "header location: expected \"/target\", observed \"http://")],
            Rules = InNavigation(rules => rules with { ResolvesUrls = true }),
        },
        new("redirects-set-no-cookies", "A redirect is sent without its cookies.")
        {
            Caught = [("RH-REDIRECT-19", "header set-cookie: expected")],
            Wire = Tampering.OnAnswer(answer => answer.Status is > 300 and < 400 ? answer with { Headers = [.. answer.Headers.Where(header => !header.Is("set-cookie"))] } : answer),
        },
        new("permanent-redirect-is-301", "permanentRedirect() answers 301.")
        {
            Caught = [("RH-REDIRECT-4", "status: expected 308, observed 301")],
            Rules = InNavigation(rules => rules with { PermanentRedirect = 301 }),
        },
        new("forms-are-posted-again", "A posted form is redirected as any other request is.")
        {
            Caught = [("RH-REDIRECT-5", "status: expected 303, observed 307"), ("RH-REDIRECT-6", "status: expected 303, observed 307"), ("RH-REDIRECT-9", "json $.digest: expected")],
            Rules = InNavigation(rules => rules with { AfterFormPost = null }),
        },
        new("every-post-is-a-form", "Every POST is redirected as a posted form is.")
        {
            Caught = [("RH-REDIRECT-5", "status: expected 307, observed 303"), ("RH-REDIRECT-6", "status: expected 307, observed 303")],
            Wire = Tampering.OnAnswer((request, answer) => request.Method == "POST" && answer.Status is 307 or 308 ? answer with { Status = 303, Reason = "See Other" } : answer),
        },
        new("impossible-redirects-go-home", "A redirect to a URL that cannot be sent goes to the root.")
        {
            Caught = [("RH-REDIRECT-7", "status: expected 500, observed 307"), ("RH-REDIRECT-16", "status: expected 500, observed 307")],
            Wire = Tampering.OnAnswer(answer => answer.Status == 500 ? Answer.Of(307, "Temporary Redirect").With("location", "/") : answer),
        },
        new("no-unstable-rethrow", "unstable_rethrow() is not there.")
        {
            Caught = [("RH-REDIRECT-10", "status: expected 307, observed 500")],
            Rules = InNavigation(rules => rules with { HasUnstableRethrow = false }),
        },
        new("not-found-has-a-page", "notFound() answers with the page for what is not found.")
        {
            Caught = [("RH-REDIRECT-12", "header content-type: expected absent, observed \"text/html; charset=utf-8\""), ("RH-REDIRECT-13", "body: expected")],
            Rules = InNavigation(rules => rules with { NotFoundHasAPage = true }),
        },
        new("not-found-has-the-other-name", "The error of notFound() has the name of another version.")
        {
            Caught = [("RH-REDIRECT-13", "json $.message: expected")],
            Rules = InNavigation(rules => rules with { NotFoundDigest = rules.NotFoundDigest == "NEXT_NOT_FOUND" ? "NEXT_HTTP_ERROR_FALLBACK;404" : "NEXT_NOT_FOUND" }),
        },
        new("no-interrupts", "forbidden() and unauthorized() are not there.")
        {
            Caught = [("RH-REDIRECT-14", "status: expected 403, observed 500")],
            Rules = InNavigation(rules => rules with { Forbidden = null, Unauthorized = null }),
        },
        new("next-response-redirect-is-302", "NextResponse.redirect() answers 302, as Response.redirect() does.")
        {
            Caught = [("RH-REDIRECT-15", "status: expected 307, observed 302")],
            Rules = InNavigation(rules => rules with { NextResponseRedirect = 302 }),
        },
        new("next-response-redirect-takes-any-url", "NextResponse.redirect() takes a relative URL.")
        {
            Caught = [("RH-REDIRECT-16", "status: expected 500, observed 307")],
            Rules = InNavigation(rules => rules with { NextResponseTakesRelativeUrls = true }),
        },
        new("found-is-temporary", "302 is sent as 307, so that the method stays.")
        {
            Caught = [("RH-REDIRECT-15", "status: expected 302, observed 307"), ("RH-REDIRECT-17", "status: expected 302, observed 307"), ("RH-REDIRECT-18", "status: expected 302, observed 307")],
            Wire = Tampering.OnAnswer(answer => answer.Status == 302 ? answer with { Status = 307, Reason = "Temporary Redirect" } : answer),
        },
    ];

    private static Func<ContractRules, ContractRules> InNavigation(Func<NavigationRules, NavigationRules> change) => rules => rules with { Navigation = change(rules.Navigation) };
}
