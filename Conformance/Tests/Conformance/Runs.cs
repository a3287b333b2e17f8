using System.Collections.Concurrent;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Tests.ScenarioRuns.Hosts;
using RouteHandlers.Conformance.Tests.Processes;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns;

/// <summary>The repository's suite, and its runs: each is made once, whoever asks first.</summary>
internal static class Runs
{
    private static readonly ConcurrentDictionary<(Host Host, int Version, ContractKind Contract), Lazy<Task<RunResult>>> _runs = new();
    private static readonly SemaphoreSlim _one = new(1);

    public static Suite Suite { get; } = Suite.Load(Repository.Root);

    public static Task<RunResult> OfAsync(Host host, int version, ContractKind contract) =>
        _runs.GetOrAdd((host, version, contract), key => new(() => RunAsync(key.Host, key.Version, key.Contract))).Value;

    public static async Task<ScenarioResult> ResultAsync(Host host, string scenario, int version, ContractKind contract)
    {
        var run = await OfAsync(host, version, contract).ConfigureAwait(false);
        return run.Results.Single(result => result.Scenario == scenario);
    }

    public static Fixture Fixture(string name) => Suite.Fixtures.Single(fixture => fixture.Name == name);

    private static async Task<RunResult> RunAsync(Host host, int version, ContractKind contract)
    {
        // One after the other: each of them uses every core.
        await _one.WaitAsync().ConfigureAwait(false);
        try
        {
            IImplementation implementation = host switch
            {
                Host.Kestrel => new KestrelImplementation(),
                Host.TestHost => new TestHostImplementation(),
                _ => new SimulatorImplementation(),
            };
            await using (implementation.ConfigureAwait(false))
            {
                var runner = new ConformanceRunner(Suite.Catalogue, implementation, new()
                {
                    Version = version,
                    Contract = contract,
                    Deviations = KnownDifferences.Of(host, contract),
                });
                return await Task.Run(() => runner.RunAsync(Suite.Fixtures, CancellationToken.None)).ConfigureAwait(false);
            }
        }
        finally
        {
            _one.Release();
        }
    }
}

/// <summary>Where the simulator runs.</summary>
public enum Host
{
    /// <summary>In process, without any server.</summary>
    InProcess,

    /// <summary>On Kestrel, over a socket.</summary>
    Kestrel,

    /// <summary>On TestHost, through its own client.</summary>
    TestHost,
}
