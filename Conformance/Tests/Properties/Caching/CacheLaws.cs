using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Versions;
using Xunit;
using static RouteHandlers.Conformance.Tests.Properties.Caching.CacheOperation;

namespace RouteHandlers.Conformance.Tests.Properties.Caching;

/// <summary>Whatever happens in whatever order, an app answers as the model does, and runs its handlers and asks its origin as often.</summary>
public class CacheLaws
{
    private const int Sequences = 60;
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
        Laws.Often(steps, 5_000, "steps");
    }

    private static Task<CacheDifference?> RunAsync(CacheSequence sequence, NextVersion version, Contract contract, ContractRules rules) => sequence.RunAsync(_routes, version, contract, rules);

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
