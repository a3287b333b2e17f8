using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults that the samples of the documents show.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Documents =>
    [
        new("errors-are-the-clients", "A handler that throws answers 400.")
        {
            Caught = [("RH-SAMPLE-1", "status: expected 500, observed 400")],
            Rules = InHandlers(rules => rules with { Thrown = ErrorAnswer.Empty(400) }),
        },

        // RFC 6265, section 4.1.1, allows no space in a value without quotation marks.
        new("malformed-cookies-are-dropped", "A Set-Cookie header whose value the grammar does not allow is dropped.")
        {
            Caught = [("RH-SAMPLE-2", "header set-cookie: expected \"token=[object Object]\", observed absent")],
            Wire = Tampering.OnAnswer(answer => answer with
            {
                Headers = [.. answer.Headers.Where(header => !header.Is("set-cookie") || !Regex.IsMatch(header.Value, "^[^;]* [^;]*"))],
            }),
        },
        new("referer-is-no-response-header", "Request headers, Referer among them, are dropped from answers.")
        {
            Caught = [("RH-SAMPLE-3", "header referer: expected")],
            Rules = InResponses(rules => rules with { Dropped = rules.Dropped.Add("referer") }),
        },
        new("no-network", "fetch in a handler reaches nobody.")
        {
            Caught = [("RH-NEXT-17", "status: expected 200, observed 500"), ("RH-STREAM-1", "status: expected 200, observed 500")],
            Rules = InHandlers(rules => rules with { FetchReachesTheNetwork = false }),
        },
        new("fetch-sends-known-headers-alone", "fetch in a handler leaves out a header that it does not know.")
        {
            Caught = [("RH-NEXT-17", "origin /mongodb/items header api-key: expected \"none\", observed absent")],
            Files = files => files.ToDictionary(
                file => file.Key, file => file.Key.EndsWith(".csx", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Value).Replace("API-Key", "X-Other", StringComparison.Ordinal)) : file.Value),
        },
    ];
}
