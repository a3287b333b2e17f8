using System.Collections.Immutable;
using RouteHandlers.Web;

namespace RouteHandlers.Caching;

/// <summary>What one <c>fetch()</c> says of caching.</summary>
/// <param name="Cache">The option <c>cache</c>; null: not given. A Request always has one.</param>
/// <param name="Revalidate">Seconds; <see cref="double.PositiveInfinity"/> for <c>false</c>; null: not given.</param>
/// <param name="SaysNoStore">It was given <c>no-store</c> beside the URL, not in a Request.</param>
internal readonly record struct FetchCall(string? Cache, double? Revalidate, ImmutableArray<string> Tags, bool SaysNoStore)
{
    public static FetchCall Of(RequestInit? init, Request? request = null) =>
        new(init?.Cache ?? request?.Cache, init?.Next?.Revalidate?.Value, [.. init?.Next?.Tags ?? []], request is null && init?.Cache == "no-store");
}

/// <summary>Where it says that.</summary>
/// <param name="Mode">The option <c>fetchCache</c>.</param>
/// <param name="NoStore"><c>unstable_noStore()</c> was called.</param>
/// <param name="IsBuild">The build renders.</param>
/// <param name="Revalidate">How many seconds the run's answer is fresh, as far as known; 0 when it is for one request alone.</param>
internal readonly record struct FetchPlace(string? Mode, bool IsForceDynamic, bool NoStore, bool IsBuild, double Revalidate);
