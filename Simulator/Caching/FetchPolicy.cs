using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Caching;

/// <summary>How long what a fetch brings is kept.</summary>
/// <param name="Lifetime">Seconds; 0: it is not kept; <see cref="double.PositiveInfinity"/>: for ever.</param>
/// <param name="IsUnasked">Nobody asked for it: neither the fetch nor its route says anything of caching.</param>
internal readonly record struct FetchPolicy(double Lifetime, bool IsUnasked)
{
    private const double ForEver = double.PositiveInfinity;

    public static FetchPolicy Of(FetchCall call, FetchPlace place, string url, DataCacheRules rules)
    {
        var (cache, asked) = WithoutConflict(call, rules);
        var mode = place.Mode is { } named && rules.Modes.Contains(named) ? named : null;
        var revalidate = (cache, asked, mode) switch
        {
            ("force-cache", _, _) when !rules.KeepsWhenAsked => 0,
            ("force-cache", null, _) => ForEver,
            ("no-store" or "no-cache", _, _) when rules.FetchesAnewWhenAsked => 0,
            (_, _, "force-no-store" or "only-no-store") => 0,
            (null, null or 0 or ForEver, null) when rules.ForceDynamicFetchesAnew && place.IsForceDynamic => 0,
            (_, > 0, _) when !rules.KeepsWhenAsked => 0,
            (_, 0, _) when !rules.FetchesAnewWhenAsked => ForEver,
            _ => asked,
        };
        return (mode, cache, revalidate) switch
        {
            ("only-no-store", "force-cache", _) or ("only-no-store", _, > 0) => throw Conflict(url, "force-cache", mode),
            ("only-cache", "no-store", _) => throw Conflict(url, "no-store", mode),
            ("force-cache", _, null or 0) => new(ForEver, false),
            (_, _, { } seconds) => new(seconds, false),
            ("default-cache", _, _) when !(place.NoStore && rules.NoStoreBeatsDefaultCache) => new(ForEver, false),
            ("default-no-store", _, _) => new(0, false),
            _ when place.NoStore => new(0, false),

            // A build keeps them for its own renderings.
            (null, null or "default", _) when !rules.KeepsByDefault => new(place.IsBuild ? place.Revalidate : 0, true),
            _ => new(place.Revalidate, false),
        };
    }

    private static (string? Cache, double? Revalidate) WithoutConflict(FetchCall call, DataCacheRules rules) => (call.Cache, call.Revalidate) switch
    {
        (not null, { } seconds) when rules.RevalidateBeatsCache => (null, seconds),
        ("force-cache", 0) or ("no-store", > 0) => (null, null),
        var both => both,
    };

    private static JavaScriptException Conflict(string url, string cache, string mode) =>
        new($"cache: '{cache}' used on fetch for {url} with 'export const fetchCache = '{mode}'");
}
