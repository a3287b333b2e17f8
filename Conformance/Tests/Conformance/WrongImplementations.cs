using System.Text;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Tests.Running;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns;

/// <summary>Whoever answers everything alike passes nothing, but for scenarios that show only refusals.</summary>
public sealed class WrongImplementations
{
    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "ok")]
    [InlineData(200, "{}")]
    [InlineData(204, "")]
    [InlineData(404, "")]
    [InlineData(405, "")]
    [InlineData(500, "")]
    [InlineData(0, "")]
    public async Task WhoeverAlwaysAnswersTheSamePassesAtMostRefusals(int status, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var always = new FakeImplementation
        {
            Answer = (_, _) => Task.FromResult<WireResponse>(status == 0 ? new FakeResponse(ending: WireEnding.Closed) : new FakeResponse(new MemoryStream(bytes)) { Status = status }),
        };

        foreach (var (version, contract) in new[] { (14, ContractKind.Documented), (15, ContractKind.Documented), (15, ContractKind.Observed), (16, ContractKind.Observed) })
        {
            var run = await new ConformanceRunner(Runs.Suite.Catalogue, always, new() { Version = version, Contract = contract }).RunAsync(Runs.Suite.Fixtures, CancellationToken.None);

            Assert.Equal(RefusalsAlone(status, contract, version), run.Results.Where(result => result.Outcome is not (Outcome.Failed or Outcome.NotApplicable)).Select(result => result.Scenario));
            Assert.False(run.Conforms());
        }
    }

    /// <summary>Scenarios of refusals alone: whoever refuses everything in that way passes them, and fails their neighbours.</summary>
    private static IEnumerable<string> RefusalsAlone(int status, ContractKind contract, int version) => (status, contract) switch
    {
        (405, ContractKind.Documented) => ["methods/connect", "methods/other-methods", "methods/trace"],
        (0, ContractKind.Observed) => ["methods/connect", .. version == 16 ? ["resolution/both-kinds-of-catch-all", "resolution/slug-names-differ-between-groups"] : Array.Empty<string>()],
        (500, _) => ["bodies/malformed-json", "methods/thrown-value", "methods/unusable-response"],
        _ => [],
    };
}
