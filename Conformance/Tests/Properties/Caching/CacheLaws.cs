using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Versions;
using Xunit;
using Xunit.Abstractions;

namespace RouteHandlers.Conformance.Tests.Properties.Caching;

/// <summary>Whatever happens in whatever order, an app answers as the model does, and runs its handlers and asks its origin as often.</summary>
public class CacheLaws(ITestOutputHelper output)
{
    private const int Sequences = 50; // for each of the two contracts of a version: ten thousand steps for it
    private const int Steps = 100;

    private static readonly int[] _pauses = [1, 999, 1000, 2000, 3000, 5000, 30_000, 60_000];

    private static readonly Gen<CacheSequence> _sequences = CacheGenerator.Operations(Steps, _pauses).Select(operations => new CacheSequence(operations));

    private static readonly Fault[] _faults =
    [
        new("answers never grow old", NextVersion.Next15, Contract.Documented, 2, rules => Served(rules, serving => serving with { AnswersGrowOld = false })),
        new("who comes late waits", NextVersion.Next16, Contract.Documented, 2, rules => Served(rules, serving => serving with { StaleIsServed = false })),
        new("each request has a run of its own", NextVersion.Next15, Contract.Documented, 2, rules => Served(rules, serving => serving with { RunsAreShared = false })),
        new("a failure takes the last answer away", NextVersion.Next14, Contract.Documented, 4, rules => Served(rules, serving => serving with { FailureKeepsTheLast = false })),
        new("a failure is tried again at once", NextVersion.Next15, Contract.Documented, 5, rules => Served(rules, serving => serving with { RetryAtLeast = TimeSpan.Zero, RetryAtMost = TimeSpan.Zero })),
        new("other paths are not kept", NextVersion.Next16, Contract.Observed, 2, rules => Served(rules, serving => serving with { PathsAreKept = false })),
        new("a POST is not kept, though the release keeps it", NextVersion.Next15, Contract.Observed, 2, rules => Served(rules, serving => serving with { EveryMethodIsKept = false })),
        new("a POST is kept, though the document forbids it", NextVersion.Next16, Contract.Documented, 2, rules => Served(rules, serving => serving with { EveryMethodIsKept = true, EveryMethodIsServed = true })),
        new("a GET without config is dynamic in 14", NextVersion.Next14, Contract.Observed, 1, rules => Decided(rules, caching => caching with { GetIsStaticByDefault = false })),
        new("a GET without config is static in 15", NextVersion.Next15, Contract.Documented, 1, rules => Decided(rules, caching => caching with { GetIsStaticByDefault = true })),
        new("revalidate = 0 is for ever", NextVersion.Next14, Contract.Documented, 1, rules => Decided(rules, caching => caching with { RevalidateZeroIsDynamic = false })),
        new("generateStaticParams is not asked", NextVersion.Next15, Contract.Documented, 1, rules => Decided(rules, caching => caching with { ParamsAreGenerated = false })),
        new("data never grow old", NextVersion.Next15, Contract.Documented, 4, rules => Fetched(rules, data => data with { DataAge = false })),
        new("old data are waited for", NextVersion.Next16, Contract.Documented, 5, rules => Fetched(rules, data => data with { StaleIsServed = false })),
        new("old data are not made anew", NextVersion.Next14, Contract.Observed, 5, rules => Fetched(rules, data => data with { StaleIsRefreshed = false })),
        new("an error of the origin is kept as data", NextVersion.Next15, Contract.Observed, 4, rules => Fetched(rules, data => data with { KeptStatuses = [200, 500] })),
        new("a tag does not reach data", NextVersion.Next14, Contract.Observed, 4, rules => Fetched(rules, data => data with { TagsExpire = false })),
        new("the lifetime of data does not reach the answer", NextVersion.Next16, Contract.Observed, 2, rules => Fetched(rules, data => data with { LifetimeReachesTheAnswer = false })),
        new("what is asked to be kept is not", NextVersion.Next16, Contract.Documented, 2, rules => Fetched(rules, data => data with { KeepsWhenAsked = false })),
        new("what is asked to be new is not", NextVersion.Next15, Contract.Documented, 2, rules => Fetched(rules, data => data with { FetchesAnewWhenAsked = false })),
        new("15 keeps what it fetches", NextVersion.Next15, Contract.Documented, 2, rules => Fetched(rules, data => data with { KeepsByDefault = true })),
        new("cached functions keep nothing", NextVersion.Next14, Contract.Documented, 2, rules => Fetched(rules, data => data with { FunctionsAreCached = false })),
        new("an error of a cached function is kept", NextVersion.Next16, Contract.Observed, 4, rules => Fetched(rules, data => data with { ErrorsAreKept = true })),
        new("14 waits for a cached function as the others do", NextVersion.Next14, Contract.Observed, 4, rules => Fetched(rules, data => data with { RenderingsAwaitFunctions = true })),
        new("15 does not wait for a cached function", NextVersion.Next15, Contract.Observed, 4, rules => Fetched(rules, data => data with { RenderingsAwaitFunctions = false })),
        new("nothing is revalidated", NextVersion.Next15, Contract.Documented, 2, rules => Revalidated(rules, on => on with { HasEffect = false })),
        new("a path reaches all below it", NextVersion.Next16, Contract.Documented, 3, rules => Revalidated(rules, on => on with { PathIsOnePath = false })),
        new("a layout reaches nothing", NextVersion.Next15, Contract.Observed, 2, rules => Revalidated(rules, on => on with { LayoutReachesDown = false })),
        new("the file of a route is no path", NextVersion.Next16, Contract.Observed, 2, rules => Revalidated(rules, on => on with { RouteFileIsAPath = false })),
        new("a profile is not heeded", NextVersion.Next16, Contract.Documented, 2, rules => Revalidated(rules, on => on with { TakesProfiles = false })),
        new("15 knows profiles", NextVersion.Next15, Contract.Documented, 2, rules => Revalidated(rules, on => on with { TakesProfiles = true })),
        new("a revalidated answer is served", NextVersion.Next14, Contract.Documented, 2, rules => Served(rules, serving => serving with { TagsAreHeeded = false })),
        new("14 revalidates answers", NextVersion.Next14, Contract.Observed, 2, rules => Served(rules, serving => serving with { TagsAreHeeded = true })),
        new("14 tries again when the lifetime is over", NextVersion.Next14, Contract.Observed, 6, rules => Served(rules, serving => serving with { RetryAtMost = TimeSpan.FromSeconds(30) })),
        new("a failure leaves what was revalidated so", NextVersion.Next16, Contract.Observed, 4, rules => Served(rules, serving => serving with { FailureEndsTheRevalidation = false })),
        new("a POST is refused where nothing is found", NextVersion.Next16, Contract.Documented, 1, rules => Served(rules, serving => serving with { UnlistedGoesForEveryMethod = false })),
        new("nothing says where an answer comes from", NextVersion.Next16, Contract.Documented, 1, rules => Decided(rules, caching => caching with { Header = null })),
    ];

    public static TheoryData<NextVersion, Contract> Contracts
    {
        get
        {
            var all = new TheoryData<NextVersion, Contract>();
            foreach (var version in Enum.GetValues<NextVersion>())
            {
                all.Add(version, Contract.Documented);
                all.Add(version, Contract.Observed);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void AnAppDoesWhatTheModelDoes(NextVersion version, Contract contract)
    {
        var steps = 0;
        Laws.Hold(_sequences, async sequence =>
        {
            if (await RunAsync(sequence, version, contract, ContractRules.For(version, contract)) is { } difference)
            {
                throw (await CacheSequence.ShrinkAsync(difference, shorter => RunAsync(shorter, version, contract, ContractRules.For(version, contract)))).ToException($"Next.js {(int)version}, {contract}");
            }

            steps += sequence.Operations.Count;
        }, cases: Sequences);
        Laws.Often(steps, Sequences * Steps, "steps");
    }

    public static TheoryData<string, NextVersion, Contract, int> FaultNames
    {
        get
        {
            var all = new TheoryData<string, NextVersion, Contract, int>();
            foreach (var fault in _faults)
            {
                all.Add(fault.Name, fault.Version, fault.Contract, fault.Longest);
            }

            return all;
        }
    }

    /// <summary>The model finds a simulator that is wrong, and says how in a few operations.</summary>
    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task AFaultIsFoundAndShownInAFewOperations(string name, NextVersion version, Contract contract, int longest)
    {
        var rules = _faults.First(fault => fault.Name == name).Apply(ContractRules.For(version, contract));
        foreach (var sequence in _sequences.Sample(40, new Rnd(2026), 30))
        {
            if (await RunAsync(sequence, version, contract, rules) is { } difference)
            {
                var shortest = await CacheSequence.ShrinkAsync(difference, shorter => RunAsync(shorter, version, contract, rules));
                output.WriteLine(shortest.ToException(name).Message);
                Assert.InRange(shortest.Sequence.Operations.Count, 1, longest);
                return;
            }
        }

        Assert.Fail($"{name}: not found in 3000 steps");
    }

    private static ContractRules Served(ContractRules rules, Func<ServingRules, ServingRules> fault) => rules with { Serving = fault(rules.Serving) };

    private static ContractRules Decided(ContractRules rules, Func<CachingRules, CachingRules> fault) => rules with { Caching = fault(rules.Caching) };

    private static ContractRules Fetched(ContractRules rules, Func<DataCacheRules, DataCacheRules> fault) => rules with { DataCache = fault(rules.DataCache) };

    private static ContractRules Revalidated(ContractRules rules, Func<RevalidationRules, RevalidationRules> fault) => rules with { Revalidation = fault(rules.Revalidation) };

    private sealed record Fault(string Name, NextVersion Version, Contract Contract, int Longest, Func<ContractRules, ContractRules> Apply);

    private static Task<CacheDifference?> RunAsync(CacheSequence sequence, NextVersion version, Contract contract, ContractRules rules) =>
        sequence.RunAsync(CachedRoute.All, version, contract, rules);
}
