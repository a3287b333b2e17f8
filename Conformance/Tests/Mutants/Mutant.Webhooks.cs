using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in how a payload reaches a webhook.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Webhooks =>
    [
        new("payloads-are-json", "A request of another content type than JSON is refused with 415, also without a payload.")
        {
            Caught = [("RH-HOOK-1", "status: expected 200, observed 415"), ("RH-HOOK-3", "status: expected 200, observed 415")],
            Wire = Tampering.InPlaceOfTheServer(request => request.Method == "POST" && request.Header("content-type") is not "application/json"
                ? Answer.Of(415, "Unsupported Media Type")
                : null),
        },
        new("payload-can-be-read-again", "A payload that was read is there for a second reading.")
        {
            Caught = [("RH-HOOK-2", "status: expected 400, observed 200")],
            Rules = InRequests(rules => rules with { BodyIsReadOnce = false }),
        },

        // What body-parser leaves of a body: the pages router has it, and serverless adapters that pass on an object.
        new("payload-is-parsed-and-written-anew", "JSON is parsed before the handler runs, which sees it written anew.")
        {
            Caught = [("RH-HOOK-3", "body: expected \"{ \\\"b\\\": 1.0"), ("RH-HOOK-4", "status: expected 200, observed 400")],
            Wire = Tampering.OnBody((request, body) => request.Header("content-type") == "application/json" && IsJson(Encoding.UTF8.GetString(body))
                ? JsonSerializer.SerializeToUtf8Bytes(JsonDocument.Parse(body).RootElement)
                : body),
        },
    ];
}
