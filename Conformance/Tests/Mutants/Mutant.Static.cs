using System.Collections.Immutable;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <content>Faults in what is generated at build.</content>
internal sealed partial record Mutant
{
    private static ImmutableArray<Mutant> Static =>
    [
        new("nothing-is-generated-at-build", "Every GET runs for each request.")
        {
            Caught = [("RH-RUNTIME-3", "body: expected \"phase-production-build\", observed \"at run time\""), ("RH-CONFIG-1", "body: expected \"items phase-production-build\"")],
            Versions = [14],
            Rules = InCaching(rules => rules with { GetIsStaticByDefault = false }),
        },
        new("force-dynamic-is-ignored", "A GET that looks at nothing is generated at build, whatever it asks for.")
        {
            Caught = [("RH-RUNTIME-3", "body: expected \"at run time\", observed \"phase-production-build\"")],
            Rules = InCaching(rules => rules with { ForceDynamicIsDynamic = false }),
        },
        new("get-is-static-from-15-on", "A GET that looks at nothing is generated at build, as in 14.")
        {
            Caught = [("RH-CONFIG-1", "body: expected \"items at run time\", observed \"items phase-production-build\"")],
            Versions = [15, 16],
            Rules = InCaching(rules => rules with { GetIsStaticByDefault = true }),
        },
    ];

    private static Func<ContractRules, ContractRules> InCaching(Func<CachingRules, CachingRules> change) => rules => rules with { Caching = change(rules.Caching) };
}
