using RouteHandlers.Conformance.Implementations;
using Xunit;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns;

/// <summary>Every scenario again, with the simulator behind ASP.NET Core: a host adds nothing and takes nothing away.</summary>
public sealed class HostedScenarios
{
    // A hosted app has the real clock.
    public static TheoryData<string, int, ContractKind> Cases => ScenarioCases.All(fixture => !fixture.Scenario.Needs.Contains(Capability.VirtualTime));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OnKestrel(string scenario, int version, ContractKind contract) =>
        ScenarioCases.PassesOrIsKnown(await Runs.ResultAsync(Host.Kestrel, scenario, version, contract));

    public static TheoryData<string, int, ContractKind> CasesWithoutRawHttp => ScenarioCases.All(
        fixture => !fixture.Scenario.Needs.Contains(Capability.RawHttp) && !fixture.Scenario.Needs.Contains(Capability.VirtualTime));

    [Theory]
    [MemberData(nameof(CasesWithoutRawHttp))]
    public async Task OnTestHost(string scenario, int version, ContractKind contract) =>
        ScenarioCases.PassesOrIsKnown(await Runs.ResultAsync(Host.TestHost, scenario, version, contract));
}
