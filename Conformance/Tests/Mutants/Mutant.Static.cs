using System.Collections.Immutable;
using System.Text;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in what is generated at build.</content>
internal sealed partial record Mutant
{
    private const string MadeOnce = "json $.run: expected another value than in the step";

    private static ImmutableArray<Mutant> Static =>
    [
        new("nothing-is-generated-at-build", "Every GET runs for each request.")
        {
            Caught = [("RH-RUNTIME-3", MadeAnew), ("RH-CONFIG-10", MadeAnew), ("RH-CONFIG-11", MadeAnew)],
            Versions = [14],
            Rules = InCaching(rules => rules with { GetIsStaticByDefault = false }),
        },
        new("force-dynamic-is-ignored", "A GET that looks at nothing is generated at build, whatever it asks for.")
        {
            Caught = [("RH-RUNTIME-3", MadeOnce), ("RH-CONFIG-1", MadeOnce)],
            Versions = [14],
            Rules = InCaching(rules => rules with { ForceDynamicIsDynamic = false }),
        },
        new("get-is-static-from-15-on", "A GET that looks at nothing is generated at build, as in 14.")
        {
            Caught = [("RH-CONFIG-11", MadeOnce)],
            Versions = [15, 16],
            Rules = InCaching(rules => rules with { GetIsStaticByDefault = true }),
        },
        new("generated-answers-stay", "What was generated at build is not regenerated.")
        {
            Caught = [("RH-RUNTIME-3", MadeOnce)],
            Rules = InServing(rules => rules with { AnswersGrowOld = false }),
        },
        new("no-regions", "A file that names a region is left to a server that has regions.")
        {
            Caught = [("RH-CONFIG-1", "status: expected 200, observed 404"), ("RH-CONFIG-11", "status: expected 200, observed 404")],
            Files = files => files.Where(file => !Encoding.UTF8.GetString(file.Value).Contains("preferredRegion", StringComparison.Ordinal)).ToDictionary(),
        },
    ];

    private static Func<ContractRules, ContractRules> InCaching(Func<CachingRules, CachingRules> change) => rules => rules with { Caching = change(rules.Caching) };
}
