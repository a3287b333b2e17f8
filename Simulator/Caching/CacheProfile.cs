using RouteHandlers.Server;
using RouteHandlers.Web;

namespace RouteHandlers.Caching;

/// <summary>How long what was revalidated may still be served.</summary>
/// <param name="Expiry">Null: nothing is said of it.</param>
internal sealed record CacheProfile(TimeSpan? Expiry)
{
    // More than a century is for ever.
    private const double MaximumSeconds = 100d * 365 * 24 * 60 * 60;

    /// <summary>The profiles that Next.js names.</summary>
    /// <returns>Null: there is none of that name.</returns>
    public static CacheProfile? Named(string name) => name switch
    {
        "default" => new(TimeSpan.FromSeconds(MaximumSeconds)),
        "seconds" => new(TimeSpan.FromMinutes(1)),
        "minutes" => new(TimeSpan.FromHours(1)),
        "hours" => new(TimeSpan.FromDays(1)),
        "days" => new(TimeSpan.FromDays(7)),
        "weeks" => new(TimeSpan.FromDays(30)),
        "max" => new(TimeSpan.FromDays(365)),
        _ => null,
    };

    /// <exception cref="JavaScriptException">A number is none, or the order is wrong.</exception>
    public static CacheProfile Of(CacheLifeConfig config)
    {
        Check("stale", config.Stale);
        Check("revalidate", config.Revalidate);
        Check("expire", config.Expire);
        return config.Revalidate > config.Expire
            ? throw new JavaScriptException(
                "If providing both the revalidate and expire options, the expire option must be greater than the revalidate option. The expire option indicates how many seconds from the start "
                + "until it can no longer be used.")
            : new(config.Expire is { } seconds ? TimeSpan.FromSeconds(Math.Min(seconds, MaximumSeconds)) : null);
    }

    private static void Check(string option, double? seconds)
    {
        if (seconds is { } value && (double.IsNaN(value) || double.IsNegativeInfinity(value)))
        {
            throw new JavaScriptException(
                $"Invalid `cacheLife()` option \"{option}\" provided, expected a finite number of seconds or Infinity, received {JavaScriptNumber.ToString(value)}.");
        }
    }
}
