using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in what <c>next/server</c> gives beyond the web API.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> NextHelpers =>
    [
        new("middleware-answers-are-sent", "NextResponse.next() and NextResponse.rewrite() are sent as they are.")
        {
            Caught = [("RH-NEXT-18", "status: expected 500, observed 200")],
            Rules = InResponses(rules => rules with { Refused = [] }),
        },
        new("next-url-shows-its-password", "The href of nextUrl has the user name and the password.")
        {
            Caught = [("RH-NEXT-19", "json $.href: expected \"https://two.example:8443/docs/b?x=1#top\", observed \"https://u:p@two.example:8443/docs/b?x=1#top\"")],
            Wire = Tampering.OnAnswer(answer => answer.WithText(answer.Text.Replace("https://two.example:8443/docs", "https://u:p@two.example:8443/docs", StringComparison.Ordinal))),
        },
        new("request-geo-is-there", "request.geo is an empty object still.")
        {
            Caught = [("RH-NEXT-20", "json $.geo: expected null, observed {}")],
            Versions = [15, 16],
            Rules = InRequests(rules => rules with { HasGeo = true }),
        },
        new("request-geo-is-gone-in-14", "request.geo is gone already in 14.")
        {
            Caught = [("RH-NEXT-20", "json $.geo: expected {}, observed null")],
            Versions = [14],
            Rules = InRequests(rules => rules with { HasGeo = false }),
        },
        new("loopback-hosts-stay", "A loopback host in the URL of a NextRequest stays as it is.")
        {
            Caught = [("RH-NEXT-21", "json $.loopback: expected \"http://localhost:1234/a\", observed \"http://127.0.0.1:1234/a\""), ("RH-NEXT-22", "json $.host: expected")],
            Rules = InRequests(rules => rules with { LoopbackHostIsLocalhost = false }),
        },
        new("loopback-names-in-paths", "A loopback name is looked for in the other place than this version does.")
        {
            Caught = [("RH-NEXT-22", "json $.path: expected")],
            Rules = InRequests(rules => rules with { FirstLoopbackNameIsLocalhost = !rules.FirstLoopbackNameIsLocalhost }),
        },
        new("no-after-and-connection", "next/server has neither after() nor connection().")
        {
            Caught = [("RH-NEXT-23", "status: expected 200, observed 500"), ("RH-NEXT-24", "status: expected 200, observed 500")],
            Rules = InHandlers(rules => rules with { HasAfterAndConnection = false }),
        },
        new("draft-mode-has-no-cookie", "draftMode() tells the client nothing.")
        {
            Caught = [("RH-NEXT-25", "header set-cookie: expected"), ("RH-NEXT-27", "header set-cookie: expected")],
            Wire = Tampering.OnAnswer(answer => answer with { Headers = [.. answer.Headers.Where(header => !header.Is("set-cookie"))] }),
        },
        new("draft-mode-shows-as-in-another-version", "Whether draft mode shows at once that it was turned on is as in another version.")
        {
            Caught = [("RH-NEXT-26", "json $.after: expected")],
            Rules = InHandlers(rules => rules with { DraftModeChangesAtOnce = !rules.DraftModeChangesAtOnce }),
        },
        new("after-runs-at-once", "What after() is given runs at once, and its error is the handler's.")
        {
            Caught = [("RH-NEXT-24", "status: expected 200, observed 500"), ("RH-NEXT-28", "origin /hit/after body: expected \"after 1 part\", observed \"after 0 part\"")],
            Rules = InHandlers(rules => rules with { AfterRuns = AfterMoment.AtOnce }),
        },
        new("after-does-not-wait-for-streams", "What after() is given runs when the handler has returned, whatever is still to be sent.")
        {
            Caught = [("RH-NEXT-24", "origin /hit/after body: expected \"after 2 parts\", observed \"after 1 parts\"")],
            Rules = InHandlers(rules => rules with { AfterRuns = AfterMoment.HandlerHasReturned }),
        },
        new("after-needs-a-client", "What after() is given is forgotten when the client leaves.")
        {
            Caught = [("RH-NEXT-28", "origin /hit/after: expected asked 1 time, observed asked 0 times")],
            Rules = InHandlers(rules => rules with { AfterRuns = AfterMoment.AnswerIsWhole }),
        },
        new("after-may-set-cookies", "What after() is given may set cookies, which nobody gets.")
        {
            Caught = [("RH-NEXT-29", "origin /hit/after json $.set: expected null, observed \"by the handler\""), ("RH-NEXT-30", "origin /hit/after json $.errors[0]: expected \"Error\", observed null")],
            Rules = InCookies(rules => rules with { AfterMayChange = true }),
        },
    ];
}
