using System.Text.Json;
using System.Text.Json.Nodes;
using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Caching;

/// <summary>A function whose results are kept, as <c>unstable_cache()</c> makes it.</summary>
/// <param name="name">What tells it from other functions.</param>
internal sealed class CachedFunction<T>(string name, IReadOnlyList<string> keyParts, double? revalidate, IReadOnlyList<string> tags)
{
    // The awaits keep their context: this is part of the handler.
    public async Task<T> CallAsync(Func<Task<T>> function, params object?[] arguments)
    {
        if (HandlerScope.Current is not { Rules.DataCache.FunctionsAreCached: true } scope)
        {
            return await function();
        }

        if (scope.IsMiddleware && !scope.Rules.Middleware.CacheFunctionsCount)
        {
            return scope.Rules.Middleware.CacheFunctionsFail
                ? throw new JavaScriptException($"Invariant: incrementalCache missing in unstable_cache {name}")
                : await CachedFunction.RunAsync(function);
        }

        var rules = scope.Rules.DataCache;
        var run = scope.Caching;
        if (!CachedFunction.IsRunning)
        {
            run.AddTags(tags);
            if (revalidate is { } seconds && !double.IsInfinity(seconds) && rules.LifetimeReachesTheAnswer)
            {
                run.LiveAtMost(TimeSpan.FromSeconds(seconds));
            }
        }

        var key = string.Join('\n',
            "function",
            name,
            rules.CallKeyParts.Contains("keyParts") ? string.Join(',', keyParts) : "",
            rules.CallKeyParts.Contains("arguments") ? JavaScriptJson.Stringify(arguments) : "");
        string[] asked = [.. tags, .. run.ImplicitTags];
        if (!LooksPast(scope, rules) && !scope.Revalidations.ContainsAny(asked) && scope.App.Data.TryGet<Result>(key, revalidate, asked, out var kept, out var state))
        {
            if (state == TagState.Stale && rules.StaleIsRefreshed)
            {
                var refreshing = run.DataRequests.RefreshAsync(key, () => RefreshAsync(scope, key, function, kept));
                if ((run.Mode != StaticMode.Dynamic && rules.RenderingsAwaitFunctions) || !rules.StaleIsServed)
                {
                    return await refreshing;
                }
            }

            return Of(kept);
        }

        return await RunAsync(scope, key, function);
    }

    private static bool LooksPast(HandlerScope scope, DataCacheRules rules) =>
        (CachedFunction.IsRunning && rules.FunctionsLookPastTheCache)
        || (scope.Caching.Config.FetchCache == "force-no-store" && rules.Modes.Contains("force-no-store"))
        || (rules.DraftModeFetchesAnew && DraftMode.IsOnFor(scope));

    private async Task<T> RefreshAsync(HandlerScope scope, string key, Func<Task<T>> function, Result kept)
    {
        try
        {
            return await RunAsync(scope, key, function);
        }
        catch (Exception exception)
        {
            scope.App.Log.Write($"A cached function that was stale failed: {exception.Message}");
            return Of(kept);
        }
    }

    private async Task<T> RunAsync(HandlerScope scope, string key, Func<Task<T>> function)
    {
        var madeAt = scope.App.Tags.Moment;
        T value;
        try
        {
            value = await CachedFunction.RunAsync(function);
        }
        catch (JavaScriptException error) when (scope.Rules.DataCache.ErrorsAreKept)
        {
            scope.App.Data.Set(key, new Result(null, null, error), Lifetime, madeAt);
            throw;
        }

        try
        {
            scope.App.Data.Set(key, scope.Rules.DataCache.ResultsAreJson ? new(JavaScriptJson.Stringify(value), null, null) : new Result(null, value, null), Lifetime, madeAt);
        }
        catch (TypeErrorException error)
        {
            scope.App.Log.Write($"The result of a cached function is not kept: {error.Message}");
        }

        return value;
    }

    private double Lifetime => revalidate ?? double.PositiveInfinity;

    private static T Of(Result kept) =>
        kept.Error is not null ? throw kept.Error
        : kept.Value is T value ? value
        : kept.Json is null ? default!
        : typeof(T).IsAssignableFrom(typeof(JsonNode)) ? (T)(object)JavaScriptJson.Parse(kept.Json)!
        : JsonSerializer.Deserialize<T>(kept.Json)!;

    /// <param name="Json">Null: undefined.</param>
    private sealed record Result(string? Json, object? Value, JavaScriptException? Error);
}

/// <summary>What runs inside a cached function knows no request.</summary>
internal static class CachedFunction
{
    private static readonly AsyncLocal<bool> _isRunning = new();

    public static bool IsRunning => _isRunning.Value;

    public static async Task<T> RunAsync<T>(Func<Task<T>> function)
    {
        _isRunning.Value = true; // in an async method: what calls it does not see the change
        return await function();
    }

    /// <exception cref="JavaScriptException">A cached function runs, and its result would be one request's.</exception>
    public static void MayNotUse(string what, HandlerScope scope)
    {
        if (IsRunning && scope.Rules.DataCache is { RequestInFunction: { } message } rules && (rules.MembersAreRefusedInFunctions || !what.Contains('.', StringComparison.Ordinal)))
        {
            throw new JavaScriptException(message
                .Replace("{route}", scope.Caching.Route, StringComparison.Ordinal)
                .Replace("{path}", scope.Caching.Path, StringComparison.Ordinal)
                .Replace("{what}", what, StringComparison.Ordinal));
        }
    }
}
