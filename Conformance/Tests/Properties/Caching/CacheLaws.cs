using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Versions;
using Xunit;
using Xunit.Abstractions;
using static RouteHandlers.Conformance.Tests.Properties.Caching.CacheOperation;

namespace RouteHandlers.Conformance.Tests.Properties.Caching;

/// <summary>Whatever happens in whatever order, an app answers as the model does, and runs its handlers and asks its origin as often.</summary>
public class CacheLaws(ITestOutputHelper output)
{
    private const int Sequences = 50; // for each of the two contracts of a version
    private const int Steps = 100;

    private static readonly string[] _slugs = ["a", "b", "c"];

    private static readonly CachedRoute[] _routes =
    [
        new("plain"),
        new("live") { Dynamic = "force-dynamic", HasPost = true },
        new("kept") { Dynamic = "force-static" },
        new("beside") { Dynamic = "force-static", HasPost = true },
        new("two") { Revalidate = 2 },
        new("five") { Revalidate = 5, Dynamic = "force-static" },
        new("long") { Revalidate = 60 },
        new("zero") { Revalidate = 0 },
        new("reads") { Revalidate = 5, ReadsTheRequest = true },
        new("open/[slug]"),
        new("paths/[slug]") { Dynamic = "force-static" },
        new("listed/[slug]") { Params = ["a", "b"], Revalidate = 5 },
        new("only/[slug]") { Params = ["a", "b"], Dynamic = "force-static", DynamicParams = false },
    ];

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
        var (steps, states) = (0, new Dictionary<string, int>());
        Laws.Hold(SequencesOf(version), async sequence =>
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
        foreach (var sequence in SequencesOf(version).Sample(40, new Rnd(2026), 10))
        {
            if (await RunAsync(sequence, version, contract, rules) is { } difference)
            {
                var shortest = await CacheSequence.ShrinkAsync(difference, shorter => RunAsync(shorter, version, contract, rules));
                output.WriteLine(shortest.ToException(name).Message);
                Assert.InRange(shortest.Sequence.Operations.Count, 1, longest);
                return;
            }
        }

        Assert.Fail($"{name}: not found in 1000 steps");
    }

    private static ContractRules Served(ContractRules rules, Func<ServingRules, ServingRules> fault) => rules with { Serving = fault(rules.Serving) };

    private static ContractRules Decided(ContractRules rules, Func<CachingRules, CachingRules> fault) => rules with { Caching = fault(rules.Caching) };

    private sealed record Fault(string Name, NextVersion Version, Contract Contract, int Longest, Func<ContractRules, ContractRules> Apply);

    private static Task<CacheDifference?> RunAsync(CacheSequence sequence, NextVersion version, Contract contract, ContractRules rules) =>
        sequence.RunAsync(_routes, version, contract, rules);

    private static Gen<CacheSequence> SequencesOf(NextVersion version)
    {
        var path = Gen.Elements(_routes).SelectMany(route => Gen.Elements(_slugs).Select(route.PathOf));
        var operation = Gen.Frequency<CacheOperation>(
            (12, path.Select(CacheOperation (path) => new Send("GET", path))),
            (2, path.Select(CacheOperation (path) => new Send("HEAD", path))),
            (2, path.Select(CacheOperation (path) => new Send("POST", path))),
            (2, path.SelectMany(path => Gen.Choose(2, 5).Select(CacheOperation (count) => new Send("GET", path, count)))),
            (4, Gen.Elements(1, 999, 1000, 2000, 3000, 5000, 30_000, 60_000).Select(CacheOperation (time) => new Advance(time))),
            (2, Gen.Elements(_routes).SelectMany(route => Gen.Elements(true, false, false).Select(CacheOperation (fails) => new Fail(route.Name, fails)))));
        return operation.ListOf(Steps).Select(operations => new CacheSequence([.. operations]));
    }
}
