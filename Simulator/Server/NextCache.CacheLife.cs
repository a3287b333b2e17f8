using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <content>What is for functions with <c>"use cache"</c>, which a handler is not.</content>
public static partial class NextCache
{
    /// <summary>Fails: cache components are off. Not before 16.</summary>
    /// <exception cref="JavaScriptException">Always.</exception>
    public static void CacheLife(string profile) => FailWithoutCacheComponents("cacheLife", isUnstable: false);

    /// <inheritdoc cref="CacheLife(string)"/>
    public static void CacheLife(CacheLifeConfig profile) => FailWithoutCacheComponents("cacheLife", isUnstable: false);

    /// <inheritdoc cref="CacheLife(string)"/>
    public static void CacheTag(params string[] tags) => FailWithoutCacheComponents("cacheTag", isUnstable: false);

    /// <summary>Fails: cache components are off. Not before 15.</summary>
    /// <exception cref="JavaScriptException">Always.</exception>
    public static void UnstableCacheLife(string profile) => FailWithoutCacheComponents("cacheLife", isUnstable: true);

    /// <inheritdoc cref="UnstableCacheLife(string)"/>
    public static void UnstableCacheLife(CacheLifeConfig profile) => FailWithoutCacheComponents("cacheLife", isUnstable: true);

    /// <inheritdoc cref="UnstableCacheLife(string)"/>
    public static void UnstableCacheTag(params string[] tags) => FailWithoutCacheComponents("cacheTag", isUnstable: true);

    private static void FailWithoutCacheComponents(string name, bool isUnstable)
    {
        var rules = Runtime.HandlerScope.Current?.Rules.Revalidation ?? new RevalidationRules();
        Require(isUnstable ? "unstable_" + name : name, rules => isUnstable ? rules.HasUnstableCacheLife : rules.HasCacheLife);
        throw new JavaScriptException(
            rules.HasCacheLife
                ? $"`{name}()` is only available with the `cacheComponents` config."
                : $"{name}() is only available with the experimental.useCache config.");
    }
}
