using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Testing;
using RouteHandlers.Conformance.Tests.Snapshots;
using RouteHandlers.Runtime;
using Xunit;

namespace RouteHandlers.Conformance.Tests.PublicApi;

/// <summary>Public is a promise: what changes in it is reviewed.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Simulator() => Snapshot.Match(ApiPrinter.Print(typeof(RouteHandlerApp).Assembly));

    [Fact]
    public void Engine() => Snapshot.Match(ApiPrinter.Print(typeof(ConformanceRunner).Assembly));

    [Fact]
    public void Xunit() => Snapshot.Match(ApiPrinter.Print(typeof(RouteHandlerConformanceTests).Assembly));
}
