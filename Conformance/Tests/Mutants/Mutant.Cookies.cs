using System.Collections.Immutable;
using RouteHandlers.Conformance.Wire;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in cookies: what the handler reads, what it sets, and how that joins the Response.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Cookies =>
    [
        // What Node.js itself does to a header that is set when the head has been sent.
        new("late-cookies-are-errors", "Setting a cookie when the answer has begun is an error.")
        {
            Caught = [("RH-COOKIE-35", "chunks[2]: expected \"two\"")],
            Rules = InCookies(rules => rules with { LateChangesFail = true }),
        },
        new("cookies-are-cut-on-the-way", "A proxy passes no cookies on.")
        {
            Caught =
            [
                ("RH-COOKIE-1", "json $.token: expected \"abc\", observed null"), ("RH-COOKIE-3", "header set-cookie: expected"),
                ("RH-COOKIE-5", "json $.token: expected \"abc\", observed null"), ("RH-COOKIE-18", "json $.size: expected 3, observed 0"),
                ("RH-COOKIE-20", "json $.a: expected"),
            ],
            Wire = Tampering.OnRequest(request => request with { Headers = [.. request.Headers.Where(header => !header.Is("cookie"))] }),
        },
        new("cookies-of-the-answer-are-cut", "A cache takes Set-Cookie off the answers that it lets pass.")
        {
            Caught =
            [
                ("RH-COOKIE-2", "header set-cookie: expected"), ("RH-COOKIE-3", "header set-cookie: expected"),
                ("RH-COOKIE-4", "header set-cookie: expected \"token=abc\", observed absent"), ("RH-COOKIE-24", "header set-cookie: expected 3 lines"),
                ("RH-COOKIE-33", "header set-cookie: expected \"a=1; Path=/\", observed absent"),
            ],
            Wire = Tampering.OnAnswer(answer => answer with { Headers = [.. answer.Headers.Where(header => !header.Is("set-cookie"))] }),
        },
        new("cookies-of-a-redirect-are-lost", "The headers of a redirect are made anew from its Location.")
        {
            Caught = [("RH-COOKIE-33", "header set-cookie: expected \"a=1; Path=/\", observed absent")],
            Wire = Tampering.OnAnswer(answer => answer.Status is >= 300 and < 400 ? answer with { Headers = [.. answer.Headers.Where(header => !header.Is("set-cookie"))] } : answer),
        },

        // Fetch's Headers.get: adapters that copy headers into a map join what must stay apart.
        new("cookies-are-joined-into-one-line", "Several Set-Cookie lines are sent as one.")
        {
            Caught =
            [
                ("RH-COOKIE-4", "header set-cookie: expected 3 lines"), ("RH-COOKIE-16", "header set-cookie: expected 3 lines"), ("RH-COOKIE-26", "header set-cookie: expected 2 lines"),
                ("RH-COOKIE-31", "header set-cookie: expected 3 lines"),
            ],
            Wire = Tampering.OnAnswer(answer => answer.Headers.Count(header => header.Is("set-cookie")) > 1
                ? answer.With("set-cookie", string.Join(", ", answer.Headers.Where(header => header.Is("set-cookie")).Select(header => header.Value)))
                : answer),
        },
        new("last-set-cookie-line-stays", "Of several Set-Cookie lines the last is sent, as from a map of headers.")
        {
            Caught = [("RH-COOKIE-4", "header set-cookie: expected 3 lines"), ("RH-COOKIE-16", "header set-cookie: expected 3 lines"), ("RH-COOKIE-26", "header set-cookie: expected 2 lines")],
            Wire = Tampering.OnAnswer(answer => answer.Headers.LastOrDefault(header => header.Is("set-cookie")) is { } last ? answer.With("set-cookie", last.Value) : answer),
        },
        new("store-needs-await", "The members of cookies() are there only after awaiting.")
        {
            Caught = [("RH-COOKIE-6", "json $.token: expected \"abc\"")],
            Rules = InCookies(rules => rules with { Access = RequestApiAccess.PromiseOnly }),
        },
        new("store-is-no-promise", "cookies() did not become a promise in 15.")
        {
            Caught = [("RH-COOKIE-6", "json $.isPromise: expected true, observed false"), ("RH-COOKIE-7", "json $.isPromise: expected true, observed false")],
            Versions = [15, 16],
            Rules = InCookies(rules => rules with { Access = RequestApiAccess.Direct }),
        },
        new("store-is-a-promise-in-14", "cookies() is a promise already in 14.")
        {
            Caught = [("RH-COOKIE-6", "json $.isPromise: expected false, observed true")],
            Versions = [14],
            Rules = InCookies(rules => rules with { Access = RequestApiAccess.PromiseWithMembers }),
        },
        new("store-does-not-need-await", "The promise carries the members of the store still.")
        {
            Caught = [("RH-COOKIE-7", "header set-cookie: expected absent, observed \"direct=1; Path=/\"")],
            Rules = InCookies(rules => rules with { Access = RequestApiAccess.PromiseWithMembers }),
        },

        // The order of the cookie package of npm, which most servers use.
        new("attributes-come-in-another-order", "The attributes come in the order of another library.")
        {
            Caught = [("RH-COOKIE-8", "header set-cookie: expected"), ("RH-COOKIE-10", "header set-cookie: expected one line that matches")],
            Rules = InCookies(rules => rules with { Attributes = ["Max-Age", "Domain", "Path", "Expires", "HttpOnly", "Secure", "Partitioned", "Priority", "SameSite"] }),
        },
        new("newer-attributes-are-unknown", "Partitioned and Priority are not written.")
        {
            Caught = [("RH-COOKIE-8", "header set-cookie: expected"), ("RH-COOKIE-28", "header set-cookie: expected 2 lines")],
            Rules = InCookies(rules => rules with { Attributes = [.. rules.Attributes.Except(["Partitioned", "Priority"])] }),
        },
        new("cookies-have-no-default-path", "A cookie that is set without a path has none, so that it holds for the folder of the request.")
        {
            Caught =
            [
                ("RH-COOKIE-9", "header set-cookie: expected \"o=v; Path=/; HttpOnly\", observed \"o=v; HttpOnly\""),
                ("RH-COOKIE-20", "json $.a.path: expected \"/\""), ("RH-COOKIE-28", "header set-cookie: expected 2 lines"),
                ("RH-COOKIE-25", "header set-cookie: expected 2 lines: \"x=1; SameSite=strict\", \"z=3; Path=/\""),
            ],
            Rules = InCookies(rules => rules with { DefaultPath = null }),
        },
        new("max-age-stands-alone", "maxAge writes no expiry date.")
        {
            Caught = [("RH-COOKIE-10", "header set-cookie: expected one line that matches")],
            Rules = InCookies(rules => rules with { MaxAgeSetsExpires = false }),
        },
        new("same-site-is-capitalised", "SameSite is written with a capital.")
        {
            Caught = [("RH-COOKIE-11", "header set-cookie: expected \"o=v; Path=/; SameSite=strict\", observed \"o=v; Path=/; SameSite=Strict\""), ("RH-COOKIE-8", "header set-cookie: expected")],
            Wire = OnSetCookie(line => line.Replace("SameSite=strict", "SameSite=Strict", StringComparison.Ordinal).Replace("SameSite=lax", "SameSite=Lax", StringComparison.Ordinal)),
        },
        new("values-are-not-encoded", "The value of a cookie is written as it is.")
        {
            Caught = [("RH-COOKIE-24", "header set-cookie: expected 3 lines"), ("RH-COOKIE-28", "header set-cookie: expected 2 lines"), ("RH-COOKIE-30", "header set-cookie: expected 2 lines")],
            Rules = InCookies(rules => rules with { EncodesValues = false }),
        },
        new("values-are-encoded-as-forms", "A space in a cookie's value becomes a plus sign.")
        {
            Caught = [("RH-COOKIE-12", "header set-cookie: expected \"o=a%20b%3Bc"), ("RH-COOKIE-24", "header set-cookie: expected 3 lines")],
            Wire = OnSetCookie(line => line.Replace("%20", "+", StringComparison.Ordinal)),
        },
        new("names-are-encoded", "The name of a cookie is encoded as its value is.")
        {
            Caught = [("RH-COOKIE-12", "header set-cookie: expected \"na me=v; Path=/\", observed \"na%20me=v; Path=/\"")],
            Wire = OnSetCookie(line => line.Replace("na me", "na%20me", StringComparison.Ordinal)),
        },
        new("delete-has-no-date", "A deleted cookie is sent with an empty value only.")
        {
            Caught = [("RH-COOKIE-13", "header set-cookie: expected"), ("RH-COOKIE-14", "header set-cookie: expected"), ("RH-COOKIE-24", "header set-cookie: expected 3 lines")],
            Wire = OnSetCookie(line => line.Replace("; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "", StringComparison.Ordinal)),
        },
        new("delete-loses-attributes", "delete takes path and domain alone.")
        {
            Caught = [("RH-COOKIE-14", "header set-cookie: expected")],
            Versions = [15, 16],
            Rules = InCookies(rules => rules with { DeleteTakesEveryAttribute = false }),
        },
        new("delete-takes-every-attribute-in-14", "delete takes every attribute already in 14.")
        {
            Caught = [("RH-COOKIE-14", "header set-cookie: expected")],
            Versions = [14],
            Rules = InCookies(rules => rules with { DeleteTakesEveryAttribute = true }),
        },
        new("changes-cannot-be-chained", "What is chained to set is not sent, and delete gives nothing, as in 14.")
        {
            Caught = [("RH-COOKIE-34", "header set-cookie: expected 2 lines: \"a=3; Path=/\", \"b=2; Path=/\", observed \"a=1; Path=/\"")],
            Versions = [15, 16],
            Rules = InCookies(rules => rules with { ChangesCanBeChained = false }),
        },
        new("changes-can-be-chained-in-14", "set and delete give the store already in 14.")
        {
            Caught = [("RH-COOKIE-34", "header set-cookie: expected \"a=1; Path=/\", observed 2 lines: \"a=3; Path=/\", \"b=2; Path=/\"")],
            Versions = [14],
            Rules = InCookies(rules => rules with { ChangesCanBeChained = true }),
        },
        new("store-is-read-early", "cookies() knows the Cookie header as it was when the request came.")
        {
            Caught = [("RH-COOKIE-19", "json $.first: expected \"new\", observed \"old\"")],
            Rules = InCookies(rules => rules with { StoreIsReadLate = false }),
        },
        new("set-shows-in-the-next-request", "What is set can be read in the next request only.")
        {
            Caught = [("RH-COOKIE-15", "json $.a"), ("RH-COOKIE-17", "json $.store: expected \"new\", observed \"old\"")],
            Rules = InCookies(rules => rules with { SetIsVisible = false }),
        },
        new("deleted-cookies-are-gone", "A deleted cookie is gone from the store.")
        {
            Caught = [("RH-COOKIE-15", "json $.a: expected \"\", observed null")],
            Rules = InCookies(rules => rules with { DeletedCookiesStay = false }),
        },
        new("cookies-come-in-another-order", "Set-Cookie lines are sorted.")
        {
            Caught = [("RH-COOKIE-16", "header set-cookie: expected 3 lines"), ("RH-COOKIE-26", "header set-cookie: expected 2 lines")],
            Wire = Tampering.OnAnswer(answer => answer with { Headers = [.. answer.Headers.OrderBy(header => header.Is("set-cookie") ? header.Value : "", StringComparer.Ordinal)] }),
        },
        new("set-reaches-the-request", "request.cookies shows what cookies() sets.")
        {
            Caught = [("RH-COOKIE-17", "json $.request: expected \"old\", observed \"new\"")],
            Rules = InCookies(rules => rules with { SetReachesTheRequest = true }),
        },

        new("header-values-stay-encoded", "Values of the Cookie header are not decoded.")
        {
            Caught = [("RH-COOKIE-21", "json $.store[0][1]: expected \"x y/z\", observed \"x%20y%2Fz\""), ("RH-COOKIE-18", "json $.all[2].value"), ("RH-COOKIE-20", "json $.all[1].value")],
            Rules = InCookies(rules => rules with { DecodesValues = false }),
        },
        new("undecodable-values-stay", "A value of the Cookie header that cannot be decoded stays as it is.")
        {
            Caught = [("RH-COOKIE-21", "json $.store"), ("RH-COOKIE-23", "json $.store[0][1]: expected \"1\", observed \"%zz\"")],
            Rules = InCookies(rules => rules with { DropsUndecodableValues = false }),
        },
        new("commas-separate-cookies", "A comma in the Cookie header separates cookies, as RFC 2109 had it.")
        {
            Caught = [("RH-COOKIE-22", "json $.store")],
            Rules = InCookies(rules => rules with { Separators = ";," }),
        },

        // The cookie package of npm does this.
        new("pairs-are-trimmed", "Spaces around names and values are taken off, and quotes around values.")
        {
            Caught = [("RH-COOKIE-22", "json $.store")],
            Rules = InCookies(rules => rules with { TrimsPairs = true }),
        },
        new("bare-names-are-dropped", "A name without an equals sign is no cookie.")
        {
            Caught = [("RH-COOKIE-22", "json $.store")],
            Rules = InCookies(rules => rules with { ValueOfABareName = null }),
        },

        // The cookie package of npm does this too.
        new("first-duplicate-counts", "Of several cookies of one name the first counts.")
        {
            Caught = [("RH-COOKIE-23", "json $.store[0][1]: expected \"3\", observed \"1\"")],
            Rules = InCookies(rules => rules with { LastDuplicateCounts = false }),
        },
        new("cookie-names-have-no-case", "Cookie names that differ by case are one.")
        {
            Caught = [("RH-COOKIE-23", "json $.store")],
            Rules = InCookies(rules => rules with { NamesAreCaseSensitive = false }),
        },
        new("cookies-of-middleware-leak", "The header by which NextResponse marks its cookies reaches the client.")
        {
            Caught = [("RH-COOKIE-24", "header x-middleware-set-cookie: expected absent, observed \"n=1; Path=/,m=x%20y; Path=/; HttpOnly; SameSite=lax,gone=; Path=/; Expires=")],
            Rules = InResponses(rules => rules with { Dropped = rules.Dropped.Remove("x-middleware-set-cookie") }),
        },
        new("store-wins", "Of two cookies of one name that of cookies() is sent.")
        {
            Caught = [("RH-COOKIE-27", "header set-cookie: expected")],
            Rules = InCookies(rules => rules with { ResponseWins = false }),
        },
        new("merged-cookies-stand-as-they-are", "Cookies of cookies() are added to those of the Response, which stay as they are.")
        {
            Caught =
            [
                ("RH-COOKIE-27", "header set-cookie: expected"), ("RH-COOKIE-28", "header set-cookie: expected 2 lines"), ("RH-COOKIE-29", "header set-cookie: expected"),
                ("RH-COOKIE-30", "header set-cookie: expected 2 lines"),
            ],
            Rules = InCookies(rules => rules with { MergeRewritesTheResponse = false }),
        },
        new("merge-loses-max-age", "Max-Age is lost when the Response's own cookies are written anew, as in 14.")
        {
            Caught = [("RH-COOKIE-29", "header set-cookie: expected one line that matches")],
            Versions = [15, 16],
            Rules = InCookies(rules => rules with { ReadsMaxAge = false }),
        },
        new("merge-keeps-max-age-in-14", "Max-Age stays in 14 when the Response's own cookies are written anew.")
        {
            Caught = [("RH-COOKIE-29", "header set-cookie: expected \"a=1; Path=/; HttpOnly\"")],
            Versions = [14],
            Rules = InCookies(rules => rules with { ReadsMaxAge = true }),
        },
        new("joined-line-stays-joined", "Several cookies in one Set-Cookie header are sent as one line.")
        {
            Caught = [("RH-COOKIE-31", "header set-cookie: expected 3 lines")],
            Rules = InCookies(rules => rules with { SplitsJoinedLines = false }),
        },
        new("repeated-lines-are-sent", "A Set-Cookie line that stands there twice is sent twice.")
        {
            Caught = [("RH-COOKIE-36", "header set-cookie: expected 3 lines")],
            Rules = InCookies(rules => rules with { RepeatedLinesAreSentOnce = false }),
        },
        new("dates-are-split", "Every comma in a Set-Cookie header separates cookies.")
        {
            Caught = [("RH-COOKIE-31", "header set-cookie: expected 2 lines"), ("RH-COOKIE-8", "header set-cookie: expected"), ("RH-COOKIE-13", "header set-cookie: expected")],
            Wire = Tampering.OnAnswer(answer => answer with
            {
                Headers = [.. answer.Headers.SelectMany(header => header.Is("set-cookie") ? header.Value.Split(", ").Select(value => new WireHeader(header.Name, value)) : [header])],
            }),
        },
        new("errors-set-cookies", "Cookies that were set before the handler threw are sent with the 500.")
        {
            Caught = [("RH-COOKIE-32", "header set-cookie: expected absent, observed \"a=1; Path=/\"")],
            Rules = InCookies(rules => rules with { SentWithAnError = true }),
        },
    ];

    private static Func<ContractRules, ContractRules> InCookies(Func<CookieRules, CookieRules> change) => rules => rules with { Cookies = change(rules.Cookies) };

    private static Func<Implementations.DeploymentPlan, Middleware> OnSetCookie(Func<string, string> change) => Tampering.OnAnswer(answer => answer with
    {
        Headers = [.. answer.Headers.Select(header => header.Is("set-cookie") ? header with { Value = change(header.Value) } : header)],
    });
}
