using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <summary>Stands between the wire and an implementation: it may change the request, the answer, or answer by itself.</summary>
internal delegate Task<WireResponse> Middleware(WireRequest request, Func<WireRequest, Task<WireResponse>> next);

/// <summary>An implementation that is broken from outside: what it gets and gives is tampered with.</summary>
internal sealed class FaultyImplementation(
    IImplementation inner,
    Func<DeploymentPlan, Middleware>? wire,
    Func<IReadOnlyDictionary<string, byte[]>, IReadOnlyDictionary<string, byte[]>>? files) : IImplementation
{
    public ImplementationInfo Info => inner.Info;

    public async Task<IDeployment> DeployAsync(DeploymentPlan plan, CancellationToken cancellationToken)
    {
        var read = files is null ? plan : plan with { Fixtures = [.. plan.Fixtures.Select(fixture => fixture with { Files = files(fixture.Files) })] };
        var deployment = await inner.DeployAsync(read, cancellationToken);
        return wire is null ? deployment : deployment is IVirtualTime clock ? new ClockedDeployment(deployment, wire(plan), clock) : new Deployment(deployment, wire(plan));
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private class Deployment(IDeployment inner, Middleware middleware) : IDeployment
    {
        public Task<WireResponse> SendAsync(WireRequest request, CancellationToken cancellationToken) =>
            middleware(request, passed => inner.SendAsync(passed, cancellationToken));

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }

    private sealed class ClockedDeployment(IDeployment inner, Middleware middleware, IVirtualTime clock) : Deployment(inner, middleware), IVirtualTime
    {
        public Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken) => clock.AdvanceAsync(by, cancellationToken);

        public IDisposable? Hold() => clock.Hold();
    }
}
