using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Reporting;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;
using Xunit;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns;

/// <summary>The cases of the scenario tests, and what a failed one says.</summary>
internal static class ScenarioCases
{
    /// <summary>Every scenario in every version that it names, under both contracts.</summary>
    public static TheoryData<string, int, ContractKind> All(Func<Fixture, bool>? selected = null)
    {
        var cases = new TheoryData<string, int, ContractKind>();
        foreach (var fixture in Runs.Suite.Fixtures.Where(selected ?? (_ => true)))
        {
            foreach (var version in fixture.Scenario.Versions)
            {
                cases.Add(fixture.Name, version, ContractKind.Documented);
                cases.Add(fixture.Name, version, ContractKind.Observed);
            }
        }

        return cases;
    }

    public static void Passes(ScenarioResult result) => Assert.True(result.Outcome == Outcome.Passed, FailureText.Of(result, Runs.Suite.Catalogue));

    public static void PassesOrIsKnown(ScenarioResult result) =>
        Assert.True(result.Outcome is Outcome.Passed or Outcome.ExpectedDeviation, FailureText.Of(result, Runs.Suite.Catalogue));
}
