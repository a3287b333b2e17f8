using System.Text;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Tests.Running;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns;

/// <summary>Whoever answers everything alike passes nothing: a scenario of refusals alone would show nothing.</summary>
public sealed class WrongImplementations
{
    /// <summary>In these the released 16 ends altogether: there is nothing that it would answer.</summary>
    private static readonly string[] _theServerEnds = ["resolution/both-kinds-of-catch-all", "resolution/slug-names-differ-between-groups"];

    [Theory]
    [InlineData(200, "")]
    [InlineData(200, "ok")]
    [InlineData(200, "{}")]
    [InlineData(204, "")]
    [InlineData(404, "")]
    [InlineData(405, "")]
    [InlineData(500, "")]
    [InlineData(0, "")]
    public async Task WhoeverAlwaysAnswersTheSamePassesNothing(int status, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var always = new FakeImplementation
        {
            HasClock = true,
            Answer = (_, _) => Task.FromResult<WireResponse>(status == 0 ? new FakeResponse(ending: WireEnding.Closed) : new FakeResponse(new MemoryStream(bytes)) { Status = status }),
        };

        foreach (var (version, contract) in new[] { (14, ContractKind.Documented), (15, ContractKind.Documented), (15, ContractKind.Observed), (16, ContractKind.Observed) })
        {
            var run = await new ConformanceRunner(Runs.Suite.Catalogue, always, new() { Version = version, Contract = contract, TimeProvider = new HurriedTime() }).RunAsync(Runs.Suite.Fixtures, CancellationToken.None);

            var passed = run.Results.Where(result => result.Outcome is not (Outcome.Failed or Outcome.NotApplicable)).Select(result => result.Scenario);
            Assert.Empty(status == 0 && version == 16 ? passed.Except(_theServerEnds) : passed);
            Assert.False(run.Conforms());
        }
    }

    /// <summary>What a step waits for in vain is waited for a twentieth of its time.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        private const int Times = 20;

        public override long GetTimestamp() => base.GetTimestamp() * Times;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? dueTime / Times : dueTime, period);
    }
}
