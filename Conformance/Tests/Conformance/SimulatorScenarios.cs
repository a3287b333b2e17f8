using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using Xunit;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns;

/// <summary>Every scenario, on the simulator in process.</summary>
public sealed class SimulatorScenarios
{
    public static TheoryData<string, int, ContractKind> Cases => ScenarioCases.All();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Scenario(string scenario, int version, ContractKind contract) =>
        ScenarioCases.Passes(await Runs.ResultAsync(Host.InProcess, scenario, version, contract));

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public async Task NoScenarioIsLost(int version)
    {
        var run = await Runs.OfAsync(Host.InProcess, version, ContractKind.Documented);

        Assert.True(run.Executed >= 140, $"Only {run.Executed} scenarios were executed.");
        Assert.Equal(Runs.Suite.Fixtures.Count(fixture => fixture.Scenario.Versions.Contains(version)), run.Executed);
        Assert.All(
            Runs.Suite.Fixtures.Select(fixture => fixture.Name.Split('/')[0]).Distinct(),
            folder => Assert.Contains(run.Results, result => result.Scenario.StartsWith(folder + "/", StringComparison.Ordinal) && result.Outcome == Outcome.Passed));
        Assert.All(
            Runs.Suite.Catalogue.Areas,
            area => Assert.Contains(run.Results, result => result.Outcome == Outcome.Passed && area.Requirements.Any(requirement => result.Requirements.Contains(requirement.Id))));
    }
}
