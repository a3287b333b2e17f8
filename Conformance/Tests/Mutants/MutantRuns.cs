using System.Collections.Concurrent;
using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Tests.Processes;

namespace RouteHandlers.Conformance.Tests.Mutants;

/// <summary>Runs of the suite against mutants, and against the simulator as it is; each is made once.</summary>
internal static class MutantRuns
{
    // Whoever fails by what does not come is waited for so long; in process a part is there at once.
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(200);

    private static readonly ConcurrentDictionary<(string Mutant, int Version), Lazy<Task<RunResult>>> _runs = new();
    private static readonly ConcurrentDictionary<(ContractKind Contract, int Version), Lazy<Task<RunResult>>> _baselines = new();

    public static Suite Suite { get; } = Suite.Load(Repository.Root);

    public static Requirement Requirement(string id) =>
        Suite.Catalogue.Find(id) ?? throw new ArgumentException($"specs/ has no requirement {id}. A mutant names one that is there.", nameof(id));

    /// <summary>The majors in which a mutant must be caught for a requirement.</summary>
    public static IReadOnlyList<int> Versions(Mutant mutant, string requirement) =>
        [.. Requirement(requirement).Versions.Where(version => mutant.Versions is not { } own || own.Contains(version))];

    /// <summary>The scenarios of a mutant's requirements, run against it.</summary>
    public static Task<RunResult> RunAsync(Mutant mutant, int version) => _runs.GetOrAdd((mutant.Id, version), _ => new(() => Task.Run(() =>
    {
        var requirements = mutant.Caught.Select(kill => kill.Requirement).ToHashSet(StringComparer.Ordinal);
        return RunAsync(mutant.Create(), version, mutant.Contract, _patience, [.. Suite.Fixtures.Where(fixture => fixture.Scenario.Requirements.Any(requirements.Contains))]);
    }))).Value;

    /// <summary>Every scenario, run against the simulator as it is.</summary>
    public static Task<RunResult> BaselineAsync(int version, ContractKind contract) =>
        _baselines.GetOrAdd((contract, version), _ => new(() => Task.Run(() => RunAsync(new SimulatorImplementation(), version, contract, null, Suite.Fixtures)))).Value;

    private static async Task<RunResult> RunAsync(IImplementation implementation, int version, ContractKind contract, TimeSpan? patience, IReadOnlyList<Fixture> fixtures)
    {
        await using (implementation)
        {
            return await new ConformanceRunner(Suite.Catalogue, implementation, new() { Version = version, Contract = contract, Patience = patience })
                .RunAsync(fixtures, CancellationToken.None);
        }
    }
}
