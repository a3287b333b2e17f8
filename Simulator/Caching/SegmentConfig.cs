using System.Globalization;
using RouteHandlers.Tree;

namespace RouteHandlers.Caching;

/// <summary>What a route's exports say of caching; null where they say nothing.</summary>
/// <param name="Revalidate">Seconds; <see cref="double.PositiveInfinity"/> for <c>false</c>.</param>
/// <param name="GeneratesParams">Whether <c>generateStaticParams</c> is exported.</param>
internal readonly record struct SegmentConfig(string? Dynamic, double? Revalidate, string? FetchCache, bool? DynamicParams, string? Runtime, bool GeneratesParams)
{
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
