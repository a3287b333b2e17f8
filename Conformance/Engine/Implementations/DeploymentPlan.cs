using RouteHandlers.Conformance.Origin;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>What one deployment must serve.</summary>
public sealed record DeploymentPlan
{
    /// <summary>The Next.js major.</summary>
    public required int Version { get; init; }

    public required ContractKind Contract { get; init; }

    /// <summary>The fixtures, each under its own prefix; a fixture mounted at the root has an empty one.</summary>
    public required IReadOnlyList<MountedFixture> Fixtures { get; init; }

    /// <summary>
    /// The service that stands in for those which the fixtures' handlers call; null: none of them calls any. It belongs to the run, which ends it. Handlers in another
    /// process reach it at the address of <see cref="SuiteOrigin.ListenAsync"/>, from the build on.
    /// </summary>
    public SuiteOrigin? Origin { get; init; }

    /// <summary>A short name for folders and logs, for example <c>shared</c> or <c>resolution-page-and-route</c>.</summary>
    public required string Name { get; init; }
}

/// <summary>A fixture's files and where they are mounted.</summary>
/// <param name="Name">The fixture's path below <c>Fixtures/</c>, for example <c>methods/get-answers-get</c>.</param>
/// <param name="Base">The prefix without trailing slash, for example <c>/methods/get-answers-get</c>; empty at the root. It stands for <c>{base}</c>.</param>
/// <param name="Files">The fixture's files by path (<c>app/api/route.ts</c>), before <c>{base}</c> is put in.</param>
public sealed record MountedFixture(string Name, string Base, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>
    /// Texts of the files that the address of the suite's origin takes the place of (<see cref="DeploymentPlan.Origin"/>). <see cref="WorkspaceComposer.Compose"/> does it; whoever
    /// places files by itself must too, or the handlers call the world.
    /// </summary>
    public IReadOnlyList<Substitution> Substitute { get; init; } = [];
}

/// <summary>Which of two expectations is meant where the released Next.js departs from its documents.</summary>
public enum ContractKind
{
    Documented,
    Observed,
}
