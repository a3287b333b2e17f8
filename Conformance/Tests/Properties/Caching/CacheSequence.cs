using System.Globalization;
using RouteHandlers.Versions;
using Xunit.Sdk;

namespace RouteHandlers.Conformance.Tests.Properties.Caching;

/// <summary>Operations one after another on an app that is new.</summary>
internal sealed record CacheSequence(IReadOnlyList<CacheOperation> Operations)
{
    public override string ToString() => $"{Operations.Count} operations";

    /// <summary>The first operation that shows something else than the model says; null: all do what they must.</summary>
    public async Task<CacheDifference?> RunAsync(IReadOnlyList<CachedRoute> routes, NextVersion version, Contract contract, ContractRules rules)
    {
        var model = new CacheModel(version, contract, routes);
        var app = await CachedApp.BuildAsync(routes, rules);
        for (var step = 0; step < Operations.Count; step++)
        {
            var (expected, found) = (model.Do(Operations[step]), await app.DoAsync(Operations[step]));
            if (expected.ToString() != found.ToString())
            {
                return new(new([.. Operations.Take(step + 1)]), expected, found);
            }
        }

        return null;
    }

    /// <summary>The shortest that still differs: what can be spared is left out; then each operation is a simpler one where that will do, and with that others can be spared.</summary>
    public static async Task<CacheDifference> ShrinkAsync(CacheDifference difference, Func<CacheSequence, Task<CacheDifference?>> run)
    {
        difference = await SpareAsync(difference, run);
        for (var step = 0; step < difference.Sequence.Operations.Count; step++)
        {
            foreach (var simpler in Simpler(difference.Sequence.Operations[step]))
            {
                if (await run(new([.. difference.Sequence.Operations.Select((operation, index) => index == step ? simpler : operation)])) is { } still)
                {
                    difference = still;
                    break;
                }
            }
        }

        return await SpareAsync(difference, run);
    }

    private static IEnumerable<CacheOperation> Simpler(CacheOperation operation) => operation switch
    {
        CacheOperation.Advance { Milliseconds: < 60_000 } => [new CacheOperation.Advance(60_000)],
        CacheOperation.Revalidate { All.Count: > 1 } several => several.All.Select(one => new CacheOperation.Revalidate(one)),
        CacheOperation.Send { Together: > 1 } send => [send with { Together = 1 }, send with { Together = 2 }],
        _ => [],
    };

    /// <summary>Runs of operations are left out, longer ones first, until none can be spared.</summary>
    private static async Task<CacheDifference> SpareAsync(CacheDifference difference, Func<CacheSequence, Task<CacheDifference?>> run)
    {
        for (var size = Math.Max(1, difference.Sequence.Operations.Count / 2); size > 0;)
        {
            var shorter = false;
            for (var from = 0; from + size <= difference.Sequence.Operations.Count;)
            {
                CacheSequence without = new([.. difference.Sequence.Operations.Where((_, index) => index < from || index >= from + size)]);
                if (await run(without) is { } still)
                {
                    (difference, shorter) = (still, true);
                }
                else
                {
                    from += size;
                }
            }

            size = shorter && size == 1 ? 1 : size / 2;
        }

        return difference;
    }
}

/// <summary>Operations of which the last one shows something else than it must.</summary>
internal sealed record CacheDifference(CacheSequence Sequence, CacheObservation Expected, CacheObservation Found)
{
    public XunitException ToException(string contract) => new($"""
        {contract}: the shortest sequence that differs from the model
        {string.Join('\n', Sequence.Operations.Select((operation, index) => string.Create(CultureInfo.InvariantCulture, $"  {index + 1,2}. {operation}")))}
              expected  {Expected}
              found     {Found}
        """);
}
