using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>Something that claims to implement Route Handlers: it turns a folder tree into a running deployment.</summary>
public interface IImplementation : IAsyncDisposable
{
    ImplementationInfo Info { get; }

    /// <summary>Builds and starts one deployment that serves every fixture of the plan.</summary>
    /// <remarks>
    /// Who claims <see cref="Capability.Origin"/> passes the address of <see cref="DeploymentPlan.Origin"/> to <see cref="WorkspaceComposer.Compose"/>. Without that
    /// capability the plan has no fixture that calls a service.
    /// </remarks>
    /// <exception cref="BuildFailedException">The build refused the folder tree. That is an outcome, not a fault of the suite.</exception>
    /// <exception cref="BrokenImplementationException">The implementation could not be set up at all (not installed, never ready ...).</exception>
    Task<IDeployment> DeployAsync(DeploymentPlan plan, CancellationToken cancellationToken);
}

/// <summary>One running instance of an implementation. Disposing it ends everything that it started.</summary>
public interface IDeployment : IAsyncDisposable
{
    /// <summary>Sends one request. A connection that closes unanswered is a value (<see cref="WireEnding.Closed"/>), not an exception.</summary>
    /// <remarks>
    /// Returns when the head of the answer is there. The body is read as it arrives, and disposing the response before its end closes the connection: scenarios with
    /// <c>chunks</c> open gates between two reads, and leave in mid-body. Scenarios run side by side, so many requests may be held at a time.
    /// </remarks>
    Task<WireResponse> SendAsync(WireRequest request, CancellationToken cancellationToken);
}

/// <summary>A deployment whose log can be shown as evidence beside a failure.</summary>
public interface IDeploymentLog
{
    /// <summary>The last lines that the implementation wrote, oldest first; at most <paramref name="lines"/>.</summary>
    IReadOnlyList<string> Tail(int lines);
}

/// <summary>A deployment that has a clock of its own.</summary>
public interface IVirtualTime
{
    Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken);

    /// <summary>The clock does not go on by itself until the result is disposed: several requests are on their way.</summary>
    /// <returns>Null: it never goes on by itself.</returns>
    IDisposable? Hold() => null;
}
