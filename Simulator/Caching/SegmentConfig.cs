using System.Globalization;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Caching;

/// <summary>What a route's exports say of caching; null where they say nothing.</summary>
/// <param name="Revalidate">Seconds; <see cref="double.PositiveInfinity"/> for <c>false</c>.</param>
/// <param name="GeneratesParams">Whether <c>generateStaticParams</c> is exported.</param>
internal readonly record struct SegmentConfig(string? Dynamic, double? Revalidate, string? FetchCache, bool? DynamicParams, string? Runtime, bool GeneratesParams)
{
    // Next.js counts what 32 bits do not hold as no limit at all.
    private const double ForEver = 0xFFFFFFFE;

    /// <summary>How long <c>revalidate</c> lets an answer be fresh; null: it says nothing of that.</summary>
    public TimeSpan? LifetimeBy(CachingRules rules) =>
        Revalidate is { } seconds and < ForEver && (seconds > 0 || rules.RevalidateZeroIsDynamic) ? TimeSpan.FromSeconds(seconds) : null;

    public static SegmentConfig Of(RouteModule module) => new(
        module.Config.GetValueOrDefault("dynamic") as string,
        module.Config.GetValueOrDefault("revalidate") switch
        {
            false => double.PositiveInfinity,
            int or long or double => Convert.ToDouble(module.Config["revalidate"], CultureInfo.InvariantCulture),
            _ => null,
        },
        module.Config.GetValueOrDefault("fetchCache") as string,
        module.Config.GetValueOrDefault("dynamicParams") as bool?,
        module.Config.GetValueOrDefault("runtime") as string,
        module.GenerateStaticParams is not null);
}
