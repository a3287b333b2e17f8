using System.Collections.Immutable;
using System.Text;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in <c>headers()</c>, and in the headers of an answer.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Headers =>
    [
        new("headers-are-a-plain-object", "headers() did not become a promise in 15.")
        {
            Caught = [("RH-HEADER-1", "json $.isPromise: expected true, observed false")],
            Versions = [15, 16],
            Rules = InRequestHeaders(rules => rules with { Access = RequestApiAccess.Direct }),
        },
        new("headers-are-a-promise-in-14", "headers() is a promise already in 14.")
        {
            Caught = [("RH-HEADER-1", "json $.isPromise: expected false, observed true")],
            Versions = [14],
            Rules = InRequestHeaders(rules => rules with { Access = RequestApiAccess.PromiseWithMembers }),
        },
        new("headers-need-await", "headers() cannot be read without awaiting.")
        {
            Caught = [("RH-HEADER-5", "json $.greeting: expected \"hello\", observed no such property")],
            Rules = InRequestHeaders(rules => rules with { Access = RequestApiAccess.PromiseOnly }),
        },
        new("headers-do-not-need-await", "The promise carries the headers' methods still.")
        {
            Caught = [("RH-HEADER-6", "json $.error: expected \"TypeError\", observed no such property")],
            Rules = InRequestHeaders(rules => rules with { Access = RequestApiAccess.PromiseWithMembers }),
        },
        new("own-request-headers-are-lost", "A proxy passes on only the request headers that it knows.")
        {
            Caught =
            [
                ("RH-HEADER-1", "json $.before: expected \"hello\", observed null"), ("RH-HEADER-4", "json $.a: expected \"1\", observed null"),
                ("RH-HEADER-10", "json $.keys"), ("RH-HEADER-8", "json $.before: expected \"1\", observed null"),
                ("RH-NEXT-29", "origin /hit/after json $.greeting: expected \"hello\", observed null"),
            ],
            Wire = Tampering.OnRequest(request => request with { Headers = [.. request.Headers.Where(header => !header.Name.StartsWith("x-", StringComparison.OrdinalIgnoreCase))] }),
        },
        new("headers-can-be-changed", "What headers() gives can be changed.")
        {
            Caught = [("RH-HEADER-2", "json $.failed: expected true, observed false"), ("RH-HEADER-7", "json $: expected")],
            Rules = InRequestHeaders(rules => rules with { IsReadOnly = false }),
        },
        new("headers-are-a-copy", "headers() gives the headers as they came, whatever the handler did to the request.")
        {
            Caught = [("RH-HEADER-8", "json $.after: expected \"changed\", observed \"1\"")],
            Rules = InRequestHeaders(rules => rules with { ReflectsTheRequest = false }),
        },
        new("client-navigation-headers-are-shown", "headers() shows the headers of client-side navigation.")
        {
            Caught = [("RH-HEADER-9", "json $.tree: expected null, observed \"1\"")],
            Rules = InRequestHeaders(rules => rules with { Hidden = [] }),
        },
        new("answers-keep-known-headers-alone", "Of a Response's headers those are sent that a list names.")
        {
            Caught = [("RH-HEADER-3", "header x-one: expected \"1\", observed absent"), ("RH-HEADER-12", "header referer: expected"), ("RH-HEADER-14", "header server: expected \"me\", observed absent")],
            Wire = Tampering.OnAnswer(answer => answer with { Headers = [.. answer.Headers.Where(header => header.Is("content-type") || header.Is("vary") || header.Is("location"))] }),
        },
        new("header-errors-are-swallowed", "A header that cannot be sent is left out and the rest is sent.")
        {
            Caught = [("RH-HEADER-11", "status: expected 500, observed 200")],
            Wire = Tampering.OnAnswer(answer => answer.Status == 500 ? Answer.Of(200, "OK", "sent") : answer),
        },
        new("null-headers-are-left-out", "A header whose value is null is not sent.")
        {
            Caught = [("RH-HEADER-12", "header referer: expected \"null\", observed absent")],
            Wire = Tampering.OnAnswer(answer => answer with { Headers = [.. answer.Headers.Where(header => header.Value != "null")] }),
        },
        new("latin-1-leaves-as-latin-1", "A Latin-1 character in a header is sent as its one byte.")
        {
            Caught = [("RH-HEADER-13", "header x-a: expected \"caf")],
            Wire = Tampering.OnAnswer(answer => answer with
            {
                Headers = [.. answer.Headers.Select(header => header with { Value = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(header.Value)) })],
            }),
        },
        new("content-encoding-is-the-handlers", "The handler's Content-Encoding is sent.")
        {
            Caught = [("RH-HEADER-14", "header content-encoding: expected absent, observed \"identity\"")],
            Versions = [15, 16],
            Rules = InResponses(rules => rules with { Dropped = rules.Dropped.Remove("content-encoding") }),
        },
        new("content-encoding-is-the-servers-in-14", "The handler's Content-Encoding is left out already in 14.")
        {
            Caught = [("RH-HEADER-14", "header content-encoding: expected \"identity\", observed absent")],
            Versions = [14],
            Rules = InResponses(rules => rules with { Dropped = rules.Dropped.Add("content-encoding") }),
        },
        new("vary-is-the-frameworks", "The handler's Vary is not sent.")
        {
            Caught = [("RH-HEADER-15", "header vary: expected")],
            Rules = InResponses(rules => rules with { Dropped = rules.Dropped.Add("vary") }),
        },
        new("vary-has-two-lines-in-16", "The handler's Vary has a line of its own still.")
        {
            Caught = [("RH-HEADER-15", "header vary: expected")],
            Versions = [16],
            Rules = InResponses(rules => rules with { VaryIsOneLine = false }),
        },
        new("set-cookie-values-are-joined", "getSetCookie() gives one value, joined from all.")
        {
            Caught = [("RH-HEADER-16", "json $.apart")],
            Rules = InResponses(rules => rules with { SetCookieValuesStandApart = false }),
        },
    ];

    private static Func<ContractRules, ContractRules> InRequestHeaders(Func<RequestHeadersRules, RequestHeadersRules> change) =>
        rules => rules with { RequestHeaders = change(rules.RequestHeaders) };
}
