using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in what a method is answered by.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Methods =>
    [
        new("first-export-answers-all", "Every method is given to the first export of the file.")
        {
            Caught = [("RH-METHOD-1", "header x-export: expected \"POST\", observed \"GET\""), ("RH-METHOD-11", "body: expected \"shared PUT\", observed \"arrow\"")],
            Rules = InMethods(rules => rules with { EachMethodHasItsExport = false }),
        },
        new("patch-is-not-supported", "PATCH is not among the methods that the router knows.")
        {
            Caught = [("RH-METHOD-1", "status: expected 200, observed 405"), ("RH-METHOD-15", "header allow: expected \"OPTIONS, PATCH\", observed \"OPTIONS\"")],
            Rules = InMethods(rules => rules with { Supported = rules.Supported.Remove("PATCH") }),
        },
        new("unexported-method-is-not-found", "A method that the file does not export is taken for a missing route.")
        {
            Caught =
            [
                ("RH-METHOD-2", "status: expected 405, observed 404"), ("RH-METHOD-7", "status: expected 405, observed 404"),
                ("RH-METHOD-8", "status: expected 405, observed 404"), ("RH-RESOLVE-4", "status: expected 405, observed 404"),
            ],
            Rules = InMethods(rules => rules with { NotExported = ErrorAnswer.HtmlPage(404) }),
        },
        new("unknown-methods-answer-501", "A method outside the seven answers 501, as RFC 9110 advises.")
        {
            Caught = [("RH-METHOD-3", "status: expected 405, observed 501")],
            Rules = InMethods(rules => rules with { NotSupported = ErrorAnswer.Empty(501) }),
        },
        new("trace-is-echoed", "TRACE is answered by the server below with an echo.")
        {
            Caught = [("RH-METHOD-3", "status: expected 405, observed 200")],
            Rules = InMethods(rules => rules with { Trace = ErrorAnswer.PlainText(200, "TRACE / HTTP/1.1") }),
        },
        new("connect-opens-a-tunnel", "CONNECT is accepted.")
        {
            Caught = [("RH-METHOD-3", "status: expected 405, observed 200")],
            Rules = InMethods(rules => rules with { Connect = ErrorAnswer.Empty(200) }),
        },
        new("automatic-options-is-200", "The automatic OPTIONS answers 200.")
        {
            Caught = [("RH-METHOD-4", "status: expected 204, observed 200"), ("RH-METHOD-8", "status: expected 204, observed 200")],
            Rules = InMethods(rules => rules with { AutomaticOptionsStatus = 200 }),
        },
        new("options-is-not-automatic", "OPTIONS is refused where the file does not export it.")
        {
            Caught = [("RH-METHOD-4", "status: expected 204, observed 405"), ("RH-METHOD-15", "header allow: expected \"OPTIONS, POST\", observed absent")],
            Rules = InMethods(rules => rules with { OptionsIsAutomatic = false }),
        },
        new("options-allows-every-origin", "The automatic OPTIONS grants cross-origin access that nobody asked for.")
        {
            Caught = [("RH-METHOD-4", "header access-control-allow-origin: expected absent, observed \"*\"")],
            Wire = Tampering.OnAnswer((request, answer) => request.Method == "OPTIONS" ? answer.With("Access-Control-Allow-Origin", "*") : answer),
        },

        // payloadcms/payload PR 16761: HEAD answers 404 where GET answers 200.
        new("head-is-not-automatic", "HEAD is refused where the file exports GET alone.")
        {
            Caught = [("RH-METHOD-5", "status: expected 203, observed 405")],
            Rules = InMethods(rules => rules with { HeadIsAutomatic = false }),
        },

        // cloudflare/vinext issue 1980: the buffered path sends the whole body.
        new("head-has-a-body", "The answer to HEAD carries the body of GET.")
        {
            Caught = [("RH-METHOD-5", "body: expected \"\", observed \"seen by HEAD\""), ("RH-METHOD-14", "body: expected \"\", observed \"<!DOCTYPE")],
            Rules = InMethods(rules => rules with { HeadHasNoBody = false }),
        },
        new("head-is-shown-as-get", "A GET that serves HEAD sees GET as the request's method.")
        {
            Caught = [("RH-METHOD-5", "header x-method: expected \"HEAD\", observed \"GET\"")],
            Rules = InMethods(rules => rules with { AutomaticHeadShowsItsMethod = false }),
        },
        new("automatic-answers-win", "The automatic HEAD and OPTIONS take the place of exported ones.")
        {
            Caught = [("RH-METHOD-6", "header x-export: expected \"HEAD\", observed \"GET\""), ("RH-METHOD-1", "status: expected 200, observed 204")],
            Rules = InMethods(rules => rules with { OwnHeadAndOptionsWin = false }),
        },
        new("refusal-carries-allow", "A 405 of a route carries the Allow header that RFC 9110 asks for.")
        {
            Caught = [("RH-METHOD-7", "header allow: expected absent, observed \"GET, HEAD, OPTIONS\"")],
            Rules = InMethods(rules => rules with { NotExportedCarriesAllow = true }),
        },
        new("refusal-is-a-page", "A 405 of a route is an HTML page.")
        {
            Caught = [("RH-METHOD-7", "header content-type: expected absent, observed \"text/html"), ("RH-METHOD-8", "body: expected \"\", observed \"<!DOCTYPE")],
            Rules = InMethods(rules => rules with { NotExported = ErrorAnswer.HtmlPage(405) }),
        },
        new("lower-case-exports-answer", "An export is found by its name without regard to case.")
        {
            Caught = [("RH-METHOD-8", "status: expected 405, observed 200")],
            Rules = InMethods(rules => rules with { MisnamedExportsAnswer = true }),
        },
        new("thrown-response-is-sent", "A thrown Response becomes the answer.")
        {
            Caught = [("RH-METHOD-9", "header x-thrown: expected absent")],
            Rules = InHandlers(rules => rules with { ThrownResponseIsSent = true }),
        },
        new("thrown-error-has-a-text", "A handler that throws answers with a text for the reader.")
        {
            Caught =
            [
                ("RH-METHOD-9", "body: expected \"\", observed \"Internal Server Error\""), ("RH-BODY-4", "body: expected \"\", observed \"Internal Server Error\""),
                ("RH-BODY-9", "body: expected \"\", observed \"Internal Server Error\""), ("RH-NEXT-12", "body: expected \"\", observed \"Internal Server Error\""),
            ],
            Rules = InHandlers(rules => rules with { Thrown = ErrorAnswer.Text(500, "Internal Server Error") }),
        },
        new("failing-handler-is-a-bad-gateway", "A function that fails answers 502, as a gateway before it would.")
        {
            Caught =
            [
                ("RH-METHOD-9", "status: expected 500, observed 502"), ("RH-BODY-4", "status: expected 500, observed 502"), ("RH-BODY-9", "status: expected 500, observed 502"),
                ("RH-NEXT-12", "status: expected 500, observed 502"), ("RH-PARAMS-5", "status: expected 500, observed 502"),
            ],
            Rules = InHandlers(rules => rules with { Thrown = ErrorAnswer.Empty(502) }),
        },

        // vercel/next.js issue 51130 is about the other side of it: what a handler that returns nothing is told.
        new("nothing-is-no-content", "A handler that returns no Response answers 204.")
        {
            Caught = [("RH-METHOD-10", "status: expected 500, observed 204")],
            Rules = InHandlers(rules => rules with { NotAResponse = ErrorAnswer.Empty(204) }),
        },
        new("lost-await", "A handler that is not done at once is not awaited.")
        {
            Caught = [("RH-METHOD-11", "status: expected 200, observed 500")],
            Rules = InHandlers(rules => rules with { ResultsAreAwaited = false }),
        },
        new("context-is-not-passed", "Handlers are called with the request alone.")
        {
            Caught =
            [
                ("RH-METHOD-11", "status: expected 200, observed 500"), ("RH-PARAMS-1", "status: expected 200, observed 500"),
                ("RH-PARAMS-2", "status: expected 200, observed 500"),
            ],
            Rules = InHandlers(rules => rules with { ContextIsPassed = false }),
        },
        new("unusable-response-is-sent-empty", "A Response that cannot be sent is sent as far as it can be.")
        {
            Caught = [("RH-METHOD-12", "status: expected 500, observed 200")],
            Rules = InHandlers(rules => rules with { UnusableResponse = ErrorAnswer.Empty(200) }),
        },

        // cloudflare/vinext PR 1048: an invalid method answered 405.
        new("unknown-token-is-405", "A token that is no method is refused by the router, not by the parser.")
        {
            Caught = [("RH-METHOD-13", "status: expected 400, observed 405")],
            Rules = InMethods(rules => rules with { NotParsed = ErrorAnswer.Empty(405) }),
        },
        new("method-is-judged-before-the-path", "A missing path refuses every method but GET and HEAD, as a file server does.")
        {
            Caught = [("RH-METHOD-14", "status: expected 404, observed 405"), ("RH-RESOLVE-10", "status: expected 404, observed 405")],
            Wire = Tampering.OnAnswer((request, answer) =>
                answer.Status == 404 && request.Method is not ("GET" or "HEAD") ? Answer.Of(405, "Method Not Allowed") : answer),
        },
        new("allow-is-not-sorted", "The automatic Allow list keeps the order in which the router knows the methods.")
        {
            Caught = [("RH-METHOD-15", "header allow: expected \"OPTIONS, POST\", observed \"POST, OPTIONS\"")],
            Rules = InMethods(rules => rules with { AllowIsSorted = false }),
        },
        new("allow-forgets-automatic-head", "The automatic Allow list names HEAD only where it is exported.")
        {
            Caught = [("RH-METHOD-15", "header allow: expected \"GET, HEAD, OPTIONS\", observed \"GET, OPTIONS\""), ("RH-METHOD-4", "header allow: expected \"GET, HEAD, OPTIONS\"")],
            Rules = InMethods(rules => rules with { AllowNamesAutomaticHead = false }),
        },
        new("allow-forgets-options", "The automatic Allow list does not name OPTIONS.")
        {
            Caught = [("RH-METHOD-15", "header allow: expected \"OPTIONS, POST\", observed \"POST\""), ("RH-METHOD-8", "header allow: expected \"OPTIONS\", observed \"\"")],
            Rules = InMethods(rules => rules with { AllowNamesOptions = false }),
        },
        new("head-looks-at-the-body", "HEAD refuses a Response whose body was read already, as GET does.")
        {
            Caught = [("RH-METHOD-16", "status: expected 201, observed 500")],
            Rules = InMethods(rules => rules with { HeadTakesUsedBodies = false }),
        },
    ];
}
