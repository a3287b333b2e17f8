using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in the two runtimes, and in which of them a file runs.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Runtimes =>
    [
        // OpenNext and the like serve Node.js alone, or edge functions from another place.
        new("no-edge-runtime", "Files that ask for the edge runtime are not served.")
        {
            Caught =
            [
                ("RH-RUNTIME-1", "status: expected 200, observed 404"), ("RH-RUNTIME-2", "status: expected 200, observed 404"), ("RH-RUNTIME-6", "status: expected 200, observed 404"),
                ("RH-RUNTIME-4", "status: expected 200, observed 404"), ("RH-RUNTIME-5", "status: expected 500, observed 404"),
            ],
            Rules = InRuntimes(rules => rules with { EdgeIsServed = false }),
        },
        new("runtime-option-is-ignored", "Every file runs in Node.js, whatever it asks for.")
        {
            Caught = [("RH-RUNTIME-2", "body: expected \"edge\", observed \"nodejs\""), ("RH-RUNTIME-6", "body: expected \"edge\", observed \"nodejs\""), ("RH-RUNTIME-5", "header content-type")],
            Rules = InRuntimes(rules => rules with { OptionCounts = false }),
        },
        new("edge-is-the-default", "A file that asks for no runtime runs in the edge runtime.")
        {
            Caught = [("RH-RUNTIME-2", "body: expected \"nodejs\", observed \"edge\""), ("RH-RUNTIME-6", "body: expected \"nodejs\", observed \"edge\"")],
            Rules = InRuntimes(rules => rules with { Default = "edge" }),
        },
        new("edge-failure-is-bare", "A handler that throws in the edge runtime answers with an empty body, as in Node.js.")
        {
            Caught = [("RH-RUNTIME-5", "header content-type")],
            Rules = InRuntimes(rules => rules with { EdgeFailure = ErrorAnswer.Empty(500) }),
        },
    ];

    private static Func<ContractRules, ContractRules> InRuntimes(Func<RuntimeRules, RuntimeRules> change) => rules => rules with { Runtimes = change(rules.Runtimes) };
}
