using System.Collections.Immutable;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in what becomes of CORS headers, and of preflights.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Cors =>
    [
        new("cors-headers-are-the-gateways", "A gateway that knows of no CORS drops its headers.")
        {
            Caught =
            [
                ("RH-CORS-1", "header access-control-allow-origin: expected \"*\", observed absent"),
                ("RH-CORS-6", "header access-control-allow-origin: expected \"*\", observed absent"),
            ],
            Wire = Tampering.OnAnswer(answer => answer with { Headers = [.. answer.Headers.Where(header => !header.Name.StartsWith("access-control-", StringComparison.OrdinalIgnoreCase))] }),
        },

        // What the package cors does in front of Express.
        new("every-preflight-is-granted", "The server grants every preflight before a route sees it.")
        {
            Caught = [("RH-CORS-4", "header allow: expected \"GET, HEAD, OPTIONS\", observed absent"), ("RH-CORS-6", "header access-control-allow-methods: expected \"POST, OPTIONS\", observed \"GET,HEAD,PUT,PATCH,POST,DELETE\"")],
            Wire = Tampering.InPlaceOfTheServer(request => request.Method == "OPTIONS" && request.Header("access-control-request-method") is not null
                ? Answer.Of(204, "No Content").With("Access-Control-Allow-Origin", "*").With("Access-Control-Allow-Methods", "GET,HEAD,PUT,PATCH,POST,DELETE")
                : null),
        },
        new("refusals-are-open-to-all", "The server adds its CORS header to what it refuses.")
        {
            Caught = [("RH-CORS-5", "header access-control-allow-origin: expected absent, observed \"*\"")],
            Wire = Tampering.OnAnswer(answer => answer.Status == 405 ? answer.With("Access-Control-Allow-Origin", "*") : answer),
        },
        new("automatic-preflight-wins", "The automatic OPTIONS answers a preflight for which the file has an OPTIONS of its own.")
        {
            Caught = [("RH-CORS-6", "header access-control-allow-origin: expected \"*\", observed absent")],
            Rules = InMethods(rules => rules with { OwnHeadAndOptionsWin = false }),
        },
    ];
}
