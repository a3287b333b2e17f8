using RouteHandlers.Caching;
using RouteHandlers.Runtime;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>The functions of <c>next/cache</c>. A C# twin imports them with <c>using static RouteHandlers.Server.NextCache;</c>.</summary>
public static partial class NextCache
{
    /// <summary>A function that keeps what the given one results in, for all requests: one result for each of its arguments, which must be JSON, as must be the result.</summary>
    /// <param name="keyParts">Tells it from a function of the same code. Null: nothing does.</param>
    /// <exception cref="JavaScriptException">Its <c>revalidate</c> is 0 or less.</exception>
    public static Func<Task<TResult>> UnstableCache<TResult>(Func<Task<TResult>> function, IReadOnlyList<string>? keyParts = null, UnstableCacheOptions? options = null)
    {
        var cached = Cached<TResult>(function, keyParts, options);
        return () => cached.CallAsync(function);
    }

    /// <inheritdoc cref="UnstableCache{TResult}"/>
    public static Func<T, Task<TResult>> UnstableCache<T, TResult>(Func<T, Task<TResult>> function, IReadOnlyList<string>? keyParts = null, UnstableCacheOptions? options = null)
    {
        var cached = Cached<TResult>(function, keyParts, options);
        return argument => cached.CallAsync(() => function(argument), argument);
    }

    /// <inheritdoc cref="UnstableCache{TResult}"/>
    public static Func<T1, T2, Task<TResult>> UnstableCache<T1, T2, TResult>(
        Func<T1, T2, Task<TResult>> function, IReadOnlyList<string>? keyParts = null, UnstableCacheOptions? options = null)
    {
        var cached = Cached<TResult>(function, keyParts, options);
        return (first, second) => cached.CallAsync(() => function(first, second), first, second);
    }

    /// <summary>Says that the answer is for one request: fetches from here on are made anew unless they say otherwise, and the GET is not rendered at build.</summary>
    public static void UnstableNoStore()
    {
        if (HandlerScope.Current is { } scope && scope.Rules.DataCache.NoStoreIsHeeded && scope.Caching.Config.Dynamic != "force-static" && !CachedFunction.IsRunning)
        {
            scope.Caching.NoStore = true;
            HandlerScope.Use("unstable_noStore()");
        }
    }

    private static CachedFunction<TResult> Cached<TResult>(Delegate function, IReadOnlyList<string>? keyParts, UnstableCacheOptions? options)
    {
        ArgumentNullException.ThrowIfNull(function);
        var name = $"{function.Method.DeclaringType?.FullName}.{function.Method.Name}";
        var revalidate = options?.Revalidate?.Value;
        var rules = HandlerScope.Current?.Rules.DataCache ?? new();
        if (revalidate == 0 && rules.ZeroIsRefused)
        {
            throw new JavaScriptException($"Invariant revalidate: 0 can not be passed to unstable_cache(), must be \"false\" or \"> 0\" {name}");
        }

        rules.CheckLifetime(revalidate, $"unstable_cache {name}", $"unstable_cache {name}");
        return new(name, keyParts ?? [], revalidate, options?.Tags ?? []);
    }
}
