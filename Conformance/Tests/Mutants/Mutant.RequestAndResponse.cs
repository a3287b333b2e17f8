using System.Collections.Immutable;
using System.Globalization;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in what the handler sees of the request, and in what of its Response is sent.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> RequestAndResponse =>
    [
        // vercel/next.js issue 52967: a request that is wrapped anew loses its headers and its body.
        // What a bundler does that takes every export of a route file for a method.
        new("files-with-options-are-not-served", "A file that exports an option is not served.")
        {
            Caught = [("RH-CONFIG-1", "status: expected 200, observed 404")],
            Files = Tampering.WithoutText("const string dynamic = "),
        },
        new("wrapped-request-loses-its-body", "The request is wrapped anew without its body.")
        {
            Caught = [("RH-NEXT-1", "json $.text: expected \"a payload\", observed \"\""), ("RH-BODY-1", "status: expected 200, observed 500")],
            Wire = Tampering.OnRequest(request => request with { Body = null }),
        },
        new("headers-are-on-an-allow-list", "Request headers that are not on a list stay behind, as at an edge cache.")
        {
            Caught =
            [
                ("RH-NEXT-1", "json $.greeting: expected \"hello\", observed null"), ("RH-NEXT-6", "json $.lower: expected \"Hello there\", observed null"),
                ("RH-NEXT-8", "json $.for: expected \"192.0.2.1, 192.0.2.2\""),
            ],
            Wire = Tampering.OnRequest(request => request with { Headers = [.. request.Headers.Where(header => !header.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))] }),
        },
        new("request-is-a-web-request", "The request has no nextUrl.")
        {
            Caught =
            [
                ("RH-NEXT-2", "status: expected 200, observed 500"), ("RH-NEXT-4", "status: expected 200, observed 500"), ("RH-QUERY-1", "status: expected 200, observed 500"),
            ],
            Rules = InHandlers(rules => rules with { RequestsAreNextRequests = false }),
        },
        new("status-of-a-success-is-200", "Every status of success is sent as 200.")
        {
            Caught =
            [
                ("RH-NEXT-1", "status: expected 201, observed 200"), ("RH-NEXT-2", "status: expected 201, observed 200"), ("RH-NEXT-3", "status: expected 203, observed 200"),
                ("RH-NEXT-11", "status: expected 201, observed 200"), ("RH-METHOD-5", "status: expected 203, observed 200"), ("RH-METHOD-6", "status: expected 202, observed 200"),
            ],
            Wire = Tampering.OnAnswer(answer => answer.Status is > 200 and < 300 ? answer with { Status = 200, Reason = "OK" } : answer),
        },
        new("handler-headers-are-lost", "Of the Response only status, content type and body are sent.")
        {
            Caught =
            [
                ("RH-NEXT-9", "header x-list: expected \"1, 2\", observed absent"), ("RH-NEXT-3", "header x-from: expected \"json\", observed absent"),
                ("RH-NEXT-2", "header x-made: expected \"yes\", observed absent"),
            ],
            Wire = Tampering.OnAnswer(answer => answer with { Headers = [.. answer.Headers.Where(header => header.Is("content-type"))] }),
        },

        // What Express and many others write.
        new("json-names-its-charset", "The content type of JSON names a character set.")
        {
            Caught =
            [
                ("RH-NEXT-10", "header content-type: expected \"application/json\", observed \"application/json; charset=utf-8\""),
                ("RH-NEXT-3", "header content-type: expected \"application/json\""), ("RH-BODY-13", "header content-type: expected \"application/json\""),
            ],
            Wire = Tampering.OnAnswer(answer => answer.Header("content-type") == "application/json" ? answer.With("content-type", "application/json; charset=utf-8") : answer),
        },
        new("text-is-html", "A text without a content type of its own is sent as HTML.")
        {
            Caught =
            [
                ("RH-NEXT-10", "header content-type: expected \"text/plain;charset=UTF-8\", observed \"text/html; charset=utf-8\""),
                ("RH-METHOD-5", "header content-type: expected \"text/plain;charset=UTF-8\""),
            ],
            Wire = Tampering.OnAnswer(answer => answer.Header("content-type") == "text/plain;charset=UTF-8" ? answer.With("content-type", "text/html; charset=utf-8") : answer),
        },
        new("empty-answers-have-a-content-type", "An answer without a content type gets one.")
        {
            Caught =
            [
                ("RH-NEXT-10", "header content-type: expected absent, observed \"application/octet-stream\""), ("RH-METHOD-7", "header content-type: expected absent"),
                ("RH-METHOD-9", "header content-type: expected absent"), ("RH-METHOD-10", "header content-type: expected absent"), ("RH-METHOD-12", "header content-type: expected absent"),
                ("RH-RESOLVE-11", "header content-type: expected absent"), ("RH-RESOLVE-12", "header content-type: expected absent"),
            ],
            Wire = Tampering.OnAnswer(answer => answer.Header("content-type") is null ? answer.With("content-type", "application/octet-stream") : answer),
        },

        // vercel/next.js issue 63402, opennextjs/opennextjs-aws PR 173 and many more: the origin behind a proxy.
        new("scheme-is-the-servers", "request.url has the scheme of the server's own socket.")
        {
            Caught = [("RH-NEXT-5", "body: expected a match of /https://[^/]+{base}/items/, observed \"http://")],
            Rules = InRequests(rules => rules with { ForwardedProtoIsTheScheme = false }),
        },
        new("forwarded-host-is-the-host", "request.url has the host that X-Forwarded-Host names.")
        {
            Caught = [("RH-NEXT-5", "body: expected a match of /http://(?!shop\\.example)[^/]+{base}/items/, observed \"http://shop.example/")],
            Rules = InRequests(rules => rules with { OriginIsTheServers = false }),
            Wire = Tampering.OnRequest(request => request.Header("x-forwarded-host") is { } host
                ? request with { Headers = [.. request.Headers.Where(header => !header.Is("host")), new("Host", host)] }
                : request),
        },
        new("first-forwarded-proto-counts", "request.url has the scheme that X-Forwarded-Proto names first.")
        {
            Caught = [("RH-NEXT-5", "body: expected a match of /https://[^/]+{base}/items/, observed \"http://")],
            Wire = Tampering.OnRequest(request => request with
            {
                Headers = [.. request.Headers.Select(header => header.Is("x-forwarded-proto") ? header with { Value = header.Value.Split(',')[0] } : header)],
            }),
        },
        new("first-line-of-a-header-counts", "Of several lines of one name the handler sees the first.")
        {
            Caught = [("RH-NEXT-6", "json $.list: expected \"1, 2, 3\", observed \"1\"")],
            Wire = Tampering.OnRequest(request => request with { Headers = [.. request.Headers.DistinctBy(header => header.Name.ToLowerInvariant())] }),
        },
        new("referer-lines-are-joined", "Several Referer lines are one value.")
        {
            Caught = [("RH-NEXT-7", "json $.referer: expected \"http://one.example/\", observed \"http://one.example/, http://two.example/\"")],
            Rules = InRequests(rules => rules with { FirstLineWins = rules.FirstLineWins.Remove("referer") }),
        },
        new("cookie-lines-are-joined-as-others", "Several Cookie lines are joined with a comma.")
        {
            Caught = [("RH-NEXT-14", "json $.cookie: expected \"a=1; b=2\", observed \"a=1, b=2\"")],
            Rules = InRequests(rules => rules with { CookieSeparator = ", " }),
        },
        new("internal-headers-reach-the-handler", "What a client sends under the framework's own header names reaches the handler.")
        {
            Caught = [("RH-NEXT-15", "json $.names")],
            Rules = InRequests(rules => rules with { InternalHeaders = [] }),
        },
        new("no-forwarded-headers", "The server adds no x-forwarded headers.")
        {
            Caught = [("RH-NEXT-8", "json $.for: expected")],
            Rules = InRequests(rules => rules with { AddsForwardedHeaders = false }),
        },
        new("cache-policy-of-the-handler-is-dropped", "The handler's Cache-Control is not sent.")
        {
            Caught = [("RH-NEXT-9", "header cache-control: expected \"public, max-age=60\", observed absent")],
            Rules = InResponses(rules => rules with { Dropped = rules.Dropped.Add("cache-control") }),
        },
        new("header-values-have-a-line-each", "Several values of one name are sent in as many lines.")
        {
            Caught = [("RH-NEXT-9", "header x-list: expected \"1, 2\", observed 2 lines: \"1\", \"2\"")],
            Wire = Tampering.OnAnswer(answer => answer with
            {
                Headers = [.. answer.Headers.SelectMany(header => header.Value.Split(", ").Select(value => new WireHeader(header.Name, value)))],
            }),
        },
        new("status-text-is-not-sent", "The status line has the standard phrase whatever the Response says, as behind HTTP/2.")
        {
            Caught = [("RH-NEXT-11", "reason: expected \"Made\", observed \"Created\"")],
            Rules = InResponses(rules => rules with { SendsStatusText = false }),
        },
        new("teapot-is-lower-case", "The phrases are those of another table than that of Node.js.")
        {
            Caught = [("RH-NEXT-11", "reason: expected \"I'm a Teapot\", observed \"I'm a teapot\"")],
            Wire = Tampering.OnAnswer(answer => answer.Status == 418 ? answer with { Reason = "I'm a teapot" } : answer),
        },
        new("unknown-status-has-no-phrase", "A status that has no standard phrase is sent without one.")
        {
            Caught = [("RH-NEXT-11", "reason: expected \"unknown\", observed \"\"")],
            Wire = Tampering.OnAnswer(answer => answer.Reason == "unknown" ? answer with { Reason = "" } : answer),
        },
        new("not-modified-is-an-error", "304 without a conditional request is taken for a mistake of the handler.")
        {
            Caught = [("RH-NEXT-12", "status: expected 304, observed 500")],
            Wire = Tampering.OnAnswer(answer => answer.Status == 304 ? Answer.Of(500, "Internal Server Error") : answer),
        },
        new("answers-are-buffered", "Answers are collected and sent with their length and an entity tag.")
        {
            Caught = [("RH-NEXT-13", "header content-length: expected absent, observed \"4\"")],
            Wire = Tampering.OnAnswer(answer => answer
                .With("Content-Length", answer.Body.Length.ToString(CultureInfo.InvariantCulture))
                .With("ETag", $"\"{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(answer.Body))[..12]}\"")),
        },
        new("middleware-headers-are-any-headers", "A handler's Response may carry the headers by which middleware marks its own.")
        {
            Caught = [("RH-NEXT-16", "status: expected 500, observed 200")],
            Rules = InResponses(rules => rules with { Refused = [] }),
        },

        // opennextjs-aws issue 742: the header leaks to the client.
        new("middleware-cookies-leak", "The header x-middleware-set-cookie reaches the client.")
        {
            Caught = [("RH-NEXT-16", "header x-middleware-set-cookie: expected absent, observed \"a=1\"")],
            Rules = InResponses(rules => rules with { Dropped = rules.Dropped.Remove("x-middleware-set-cookie") }),
        },
        new("control-characters-are-sent", "A header value is sent whatever characters it has.")
        {
            Caught = [("RH-NEXT-33", "status: expected 500, observed 200")],
            Rules = InResponses(rules => rules with { ControlCharactersAreRefused = false }),
        },
        new("powered-by-is-announced", "Answers name the framework.")
        {
            Caught = [("RH-NEXT-13", "header x-powered-by: expected absent, observed \"Express\"")],
            Wire = Tampering.OnAnswer(answer => answer.With("X-Powered-By", "Express")),
        },
        new("requests-are-navigations", "The request says that it is a browser's navigation.")
        {
            Caught = [("RH-NEXT-31", "json $.given[0]: expected \"cors\", observed \"navigate\"")],
            Wire = Tampering.OnAnswer(answer => answer.WithText(answer.Text.Replace("{\"given\":[\"cors\"", "{\"given\":[\"navigate\"", StringComparison.Ordinal))),
        },
        new("cleared-timers-run", "clearTimeout() does not stop a timer.")
        {
            Caught = [("RH-NEXT-34", "json $[3]: expected \"later\", observed \"cleared\"")],
            Rules = InHandlers(rules => rules with { ClearedTimersStop = false }),
        },
        new("fetched-responses-are-the-networks", "What fetch() brings is immutable, whatever the method was.")
        {
            Caught = [("RH-NEXT-32", "json $.type: expected \"default\", observed \"basic\"")],
            Rules = InHandlers(rules => rules with { FetchedGetsAreCopies = false }),
        },
    ];
}
