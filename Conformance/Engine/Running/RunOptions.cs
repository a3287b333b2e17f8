using RouteHandlers.Conformance.Implementations;

namespace RouteHandlers.Conformance.Running;

/// <summary>How a run is made.</summary>
public sealed record RunOptions
{
    /// <summary>The Next.js major whose contract is judged.</summary>
    public required int Version { get; init; }

    /// <value>The default is <see cref="ContractKind.Documented"/>.</value>
    public ContractKind Contract { get; init; } = ContractKind.Documented;

    /// <summary>Known differences of the implementation; those that match no scenario of the run are an error.</summary>
    public IReadOnlyList<Deviation> Deviations { get; init; } = [];

    /// <summary>How many scenarios of one deployment run at a time.</summary>
    /// <value>The default is 8.</value>
    public int Parallelism { get; init; } = 8;

    /// <summary>How many scenarios that wait (<c>advance</c>, <c>until</c>) wait at a time, beside the others; where time is virtual nobody waits, and each moves the clock alone.</summary>
    /// <value>The default is 32.</value>
    public int WaitingParallelism { get; init; } = 32;

    /// <summary>How long one request may take, its whole body included.</summary>
    /// <value>The default is 15 seconds.</value>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a part of a streamed body, or its head, may take to arrive; null: as long as the implementation says (<see cref="ImplementationInfo.Patience"/>).</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>How many bytes of a body are read.</summary>
    /// <value>The default is 16 MiB.</value>
    public long BodyLimit { get; init; } = 16 * 1024 * 1024;

    /// <summary>Requests that time out, when none was answered yet, before the rest of a deployment is given up.</summary>
    /// <value>The default is 4.</value>
    public int GiveUpAfterTimeouts { get; init; } = 4;

    /// <summary>Fixtures whose builds fail one by one without an error that is known, when nothing was built yet, before the set-up counts as broken.</summary>
    /// <value>The default is 5.</value>
    public int GiveUpAfterBuilds { get; init; } = 5;

    /// <summary>Ends a run that is to tell what it had so far: <see cref="RunResult.NotRun"/> has the rest.</summary>
    /// <value>The default never ends it.</value>
    public CancellationToken Interruption { get; init; }

    /// <summary>For the time that a scenario waits, and for the time that a request may take.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public IProgress<RunProgress>? Progress { get; init; }
}

/// <summary>What a run is doing.</summary>
/// <param name="Done">Scenarios with a verdict so far.</param>
/// <param name="Total">Scenarios of the run.</param>
/// <param name="Doing">The present activity, for example <c>building shared</c>; empty when nothing is worth saying.</param>
public sealed record RunProgress(int Done, int Total, string Doing);
