using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Testing;
using RouteHandlers.Conformance.Tests.ScenarioRuns.Hosts;

namespace RouteHandlers.Conformance.Tests.Inheriting;

/// <summary>What a third party writes to certify its own implementation.</summary>
[ConformanceScope("methods/*", "RH-PARAMS-6")]
public sealed class SimulatorConformance : RouteHandlerConformanceTests
{
    protected override IImplementation CreateImplementation() => new SimulatorImplementation();
}

/// <summary>The same, by someone who has only an HttpClient and follows the released Next.js 16.</summary>
[ConformanceScope("methods/*", "request-response/response-headers")]
public sealed class TestHostConformance : RouteHandlerConformanceTests
{
    protected override RunOptions Options => new() { Version = 16, Contract = ContractKind.Observed };

    protected override IImplementation CreateImplementation() => new TestHostImplementation();
}

/// <summary>Parts, gates and clients that leave, over a real connection, by someone who has only an HttpClient.</summary>
[ConformanceScope("streaming/*", "headers/latin-1-value", "request-response/after-*")]
public sealed class HttpClientConformance : RouteHandlerConformanceTests
{
    protected override IImplementation CreateImplementation() => new KestrelImplementation(throughHttpClient: true);
}
