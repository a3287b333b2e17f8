using System.Collections.Concurrent;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Reporting;
using RouteHandlers.Conformance.Running;
using Xunit;

namespace RouteHandlers.Conformance.Testing;

/// <summary>
/// The suite as tests of an implementation: inherit it, give the implementation, and every scenario is a case. A scenario that does not apply is
/// reported as skipped, with the reason; what is known to differ is listed in <see cref="Options"/>, and fails once it does not differ any more.
/// </summary>
/// <remarks>All scenarios of a class are deployed together and run once, when its first case asks. Cases cannot be overridden.</remarks>
public abstract class RouteHandlerConformanceTests
{
    private static readonly ConcurrentDictionary<Type, Lazy<Task<RunResult>>> _runs = new();

    /// <summary>Version, contract and known differences.</summary>
    /// <value>The default is Next.js 15 as documented, without known differences.</value>
    protected virtual RunOptions Options => new() { Version = 15 };

    /// <summary>Called once for all cases of the class; the implementation is disposed when all of them have run.</summary>
    protected abstract IImplementation CreateImplementation();

    [SkippableTheory]
    [ConformanceCases]
    public async Task Scenario(string scenario)
    {
        var run = await RunAsync().ConfigureAwait(false);
        var result = run.Results.Single(result => result.Scenario == scenario);
        Skip.If(result.Outcome == Outcome.NotApplicable, result.Reason);
        Assert.True(result.Outcome is Outcome.Passed or Outcome.ExpectedDeviation, FailureText.Of(result, ConformanceScope.Of(GetType()).Catalogue));
    }

    /// <summary>A class whose every case is skipped shows nothing.</summary>
    [Fact]
    public async Task SomethingWasRun()
    {
        var run = await RunAsync().ConfigureAwait(false);
        Assert.True(run.Executed > 0, $"{run.Implementation.Name}: none of {run.Results.Count} scenarios was run. At least one was expected. Look at the reasons of the skipped cases: capabilities, version.");
    }

    private Task<RunResult> RunAsync() => _runs.GetOrAdd(GetType(), type => new(async () =>
    {
        var scope = ConformanceScope.Of(type);
        var implementation = CreateImplementation();
        await using (implementation.ConfigureAwait(false))
        {
            return await new ConformanceRunner(scope.Catalogue, implementation, Options).RunAsync(scope.Fixtures, CancellationToken.None).ConfigureAwait(false);
        }
    })).Value;
}
