using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <summary>A check that has never failed is not a check: each requirement has mutants that its own scenarios catch.</summary>
public sealed class MutantTests
{
    public static TheoryData<string, string> Kills
    {
        get
        {
            var kills = new TheoryData<string, string>();
            foreach (var mutant in Mutant.All)
            {
                foreach (var (requirement, _) in mutant.Caught)
                {
                    kills.Add(mutant.Id, requirement);
                }
            }

            return kills;
        }
    }

    public static TheoryData<int, ContractKind> Contracts => new()
    {
        { 14, ContractKind.Documented }, { 15, ContractKind.Documented }, { 16, ContractKind.Documented },
        { 14, ContractKind.Observed }, { 15, ContractKind.Observed }, { 16, ContractKind.Observed },
    };

    [Theory]
    [MemberData(nameof(Kills))]
    public async Task TheRequirementCatchesTheMutant(string id, string requirement)
    {
        var mutant = Mutant.All.Single(mutant => mutant.Id == id);
        var (_, mismatch) = mutant.Caught.Single(kill => kill.Requirement == requirement);
        var versions = MutantRuns.Versions(mutant, requirement);
        Assert.True(versions.Count > 0, $"{id}: {requirement} holds in none of the mutant's versions. Correct its versions.");

        // Side by side: a run spends most of its time waiting for what does not come.
        await Task.WhenAll(versions.SelectMany(version => new[] { MutantRuns.BaselineAsync(version, mutant.Contract), MutantRuns.RunAsync(mutant, version) }));
        foreach (var version in versions)
        {
            var baseline = await MutantRuns.BaselineAsync(version, mutant.Contract);
            Assert.All(Of(baseline, requirement), result => Assert.True(result.Outcome is Outcome.Passed or Outcome.NotApplicable, result.Scenario));

            var failed = Of(await MutantRuns.RunAsync(mutant, version), requirement).Where(result => result.Outcome == Outcome.Failed).ToList();
            Assert.True(
                failed.Exists(result => result.Failures.Any(step => step.Mismatches.Any(difference => difference.ToString().StartsWith(mismatch, StringComparison.Ordinal)))),
                $"""
                {requirement} does not catch {mutant} in version {version}.
                Expected a mismatch that begins with: {mismatch}
                Observed: {(failed.Count == 0 ? "every scenario of the requirement passes" : Describe(failed))}
                Write a scenario that fails, or correct what the mutant says of itself.
                """);
        }
    }

    [Fact]
    public void EveryRequirementHasAMutantInEveryVersion()
    {
        var covered = Mutant.All
            .SelectMany(mutant => mutant.Caught.SelectMany(kill => MutantRuns.Versions(mutant, kill.Requirement).Select(version => $"{kill.Requirement} in {version}")));
        var all = MutantRuns.Suite.Catalogue.All.SelectMany(requirement => requirement.Versions.Select(version => $"{requirement.Id} in {version}"));

        AllAreCovered(all.Except(covered), "A requirement without a mutant. Write one that its scenarios catch.");
    }

    [Fact]
    public async Task EveryScenarioFailsForAMutantInEveryVersion()
    {
        var failed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var runs in Mutant.All.Select(mutant =>
            mutant.Caught.SelectMany(kill => MutantRuns.Versions(mutant, kill.Requirement)).Distinct().Select(version => (Version: version, Run: MutantRuns.RunAsync(mutant, version))).ToList()))
        {
            foreach (var (version, running) in runs)
            {
                failed.UnionWith((await running).Results.Where(result => result.Outcome == Outcome.Failed).Select(result => $"{result.Scenario} in {version}"));
            }
        }

        var applicable = new List<string>();
        foreach (var version in KnownVersions.All)
        {
            var baseline = await MutantRuns.BaselineAsync(version, ContractKind.Documented);
            applicable.AddRange(baseline.Results.Where(result => result.Outcome == Outcome.Passed).Select(result => $"{result.Scenario} in {version}"));
        }

        AllAreCovered(applicable.Except(failed), "No mutant fails a scenario. Write one, or widen one: a fault that an implementation may have.");
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public async Task WithoutAFaultEveryScenarioPasses(int version, ContractKind contract)
    {
        var baseline = await MutantRuns.BaselineAsync(version, contract);

        Assert.All(baseline.Results, result => Assert.True(result.Outcome is Outcome.Passed or Outcome.NotApplicable, result.Scenario));
        Assert.True(baseline.Count(Outcome.Passed) > 100);
    }

    [Fact]
    public void EveryMutantHasAnIdAFaultAndSomethingThatIsBroken()
    {
        Assert.Equal(Mutant.All.Length, Mutant.All.Select(mutant => mutant.Id).Distinct().Count());
        Assert.All(Mutant.All, mutant =>
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", mutant.Id);
            Assert.EndsWith(".", mutant.Fault, StringComparison.Ordinal);
            Assert.False(mutant.Rules is null && mutant.Wire is null && mutant.Files is null);
            Assert.NotEmpty(mutant.Caught);
        });
    }

    /// <summary>The whole list: whoever must mend it needs it.</summary>
    private static void AllAreCovered(IEnumerable<string> missed, string advice)
    {
        var list = missed.Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, $"{list.Count}: {advice}\n{string.Join('\n', list)}");
    }

    private static IEnumerable<ScenarioResult> Of(RunResult run, string requirement) => run.Results.Where(result => result.Requirements.Contains(requirement));

    private static string Describe(List<ScenarioResult> failed) => string.Join("\n", failed.SelectMany(result => result.Failures
        .Select(step => $"{result.Scenario}, {step.Request}: {string.Join("; ", step.Mismatches)}")));
}
