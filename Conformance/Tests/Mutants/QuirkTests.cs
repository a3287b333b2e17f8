using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <summary>A quirk is a mutant of the documented contract, and its absence a mutant of the observed one.</summary>
public sealed class QuirkTests
{
    public static TheoryData<string, int> Quirks
    {
        get
        {
            var quirks = new TheoryData<string, int>();
            foreach (var quirk in Quirk.All)
            {
                foreach (var version in quirk.Versions)
                {
                    quirks.Add(quirk.Id, (int)version);
                }
            }

            return quirks;
        }
    }

    [Theory]
    [MemberData(nameof(Quirks))]
    public async Task UnderTheDocumentedContractAQuirkFailsAndIsNamed(string id, int version)
    {
        var quirk = Quirk.All.Single(quirk => quirk.Id == id);

        var result = await RunAsync(quirk, version, ContractKind.Documented, quirk.Apply);

        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.Contains(result.Failures, step => step.MatchesQuirk == id);
    }

    [Theory]
    [MemberData(nameof(Quirks))]
    public async Task UnderTheObservedContractItsAbsenceFails(string id, int version)
    {
        var quirk = Quirk.All.Single(quirk => quirk.Id == id);

        var result = await RunAsync(quirk, version, ContractKind.Observed, rules => ContractRules.For(rules.Version));

        Assert.Equal(Outcome.Failed, result.Outcome);
    }

    private static async Task<ScenarioResult> RunAsync(Quirk quirk, int version, ContractKind contract, Func<ContractRules, ContractRules> change)
    {
        var runner = new ConformanceRunner(MutantRuns.Suite.Catalogue, new SimulatorImplementation(change), new() { Version = version, Contract = contract });
        return Assert.Single((await runner.RunAsync([MutantRuns.Suite.Fixtures.Single(fixture => fixture.Name == quirk.Evidence)], CancellationToken.None)).Results);
    }
}
