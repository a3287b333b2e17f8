using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Caching;

/// <summary>One <c>fetch()</c> of a handler, by way of the data cache.</summary>
/// <param name="init">What was said beside the URL; null where a Request says all.</param>
internal sealed class CachedFetch(HandlerScope scope, Request request, RequestInit? init, FetchCall call)
{
    private readonly CacheScope _run = scope.Caching;
    private readonly DataCacheRules _rules = scope.Rules.DataCache;
    private readonly DataCache _cache = scope.App.Data;

    // The awaits keep their context: this is part of the handler.
    public async Task<Response> FetchAsync()
    {
        if (_rules.DraftModeFetchesAnew && DraftMode.IsOnFor(scope))
        {
            return await FromNetworkAsync(request);
        }

        _rules.CheckLifetime(call.Revalidate, _run.Route, _run.Path);
        _run.AddTags(call.Tags);
        var policy = FetchPolicy.Of(call, Place, request.Url, _rules);
        if (policy.Lifetime == 0)
        {
            NotKept(policy);
            CheckMiss();
            return await FromNetworkAsync(request);
        }

        ReachTheAnswer(policy);
        var body = request.Content is null ? default : await request.Clone().Content!.ConsumeAsync(default);
        var key = FetchKey.Of(request, init, body.Span, _rules);
        var turn = _rules.OneRunFetchesOnce ? await _run.DataRequests.TakeAsync(key) : null;
        try
        {
            string[] tags = [.. call.Tags, .. _run.ImplicitTags];
            if (!scope.Revalidations.ContainsAny(tags) && _cache.TryGet<FetchedData>(key, policy.Lifetime, tags, out var data, out var state))
            {
                turn?.Dispose();
                return state != TagState.Stale ? data.ToResponse(_rules) : await FromStaleAsync(key, data, policy);
            }

            CheckMiss();
            var madeAt = scope.App.Tags.Moment;
            var response = await FromNetworkAsync(request);
            if (!_rules.KeptStatuses.Contains(response.Status))
            {
                return response;
            }

            if (_rules.ReadsBeforeAnswering)
            {
                return (await KeepAsync(key, response, policy, madeAt)).ToResponse(_rules);
            }

            var copy = response.Clone();
            _ = KeepAndEndAsync(key, copy, policy, madeAt, turn);
            turn = null; // ends when the copy is kept
            return new(response.Status, response.StatusText, new(new HeaderList(response.Headers.List), HeadersGuard.Response), response.Content) { Url = response.Url };
        }
        finally
        {
            turn?.Dispose();
        }
    }

    private bool IsRendering => _run.Mode != StaticMode.Dynamic;

    private FetchPlace Place => new(
        CachedFunction.IsRunning && _rules.FunctionsLookPastTheCache ? "force-no-store" : _run.Config.FetchCache,
        _run.Config.Dynamic == "force-dynamic",
        _run.NoStore && _rules.NoStoreIsHeeded,
        scope.IsBuild,
        Remaining);

    // From 15 on what a request's run did before says nothing of what it fetches.
    private double Remaining => !_rules.KeepsByDefault && !IsRendering ? double.PositiveInfinity
        : _run.IsForOneRequest ? 0
        : _run.Lifetime?.TotalSeconds ?? double.PositiveInfinity;

    private async Task<Response> FromStaleAsync(string key, FetchedData data, FetchPolicy policy)
    {
        if (!_rules.StaleIsRefreshed)
        {
            return data.ToResponse(_rules);
        }

        var refreshing = _run.DataRequests.RefreshAsync(key, () => RefreshAsync(key, policy));
        if (IsRendering || !_rules.StaleIsServed)
        {
            return (await refreshing).ToResponse(_rules);
        }

        _ = LoggingAsync(refreshing);
        return data.ToResponse(_rules);
    }

    private async Task<FetchedData> RefreshAsync(string key, FetchPolicy policy)
    {
        var madeAt = scope.App.Tags.Moment;
        var response = await FromNetworkAsync(new Request(request, new() { Signal = new AbortController().Signal }));
        return _rules.KeptStatuses.Contains(response.Status) ? await KeepAsync(key, response, policy, madeAt) : await ReadAsync(response);
    }

    private async Task<FetchedData> KeepAsync(string key, Response response, FetchPolicy policy, long madeAt)
    {
        var data = await ReadAsync(response);
        _cache.Set(key, data with { Headers = FetchedData.KeptHeaders(data.Headers) }, policy.Lifetime, madeAt);
        return data;
    }

    private async Task KeepAndEndAsync(string key, Response copy, FetchPolicy policy, long madeAt, IDisposable? turn)
    {
        using (turn)
        {
            await LoggingAsync(KeepAsync(key, copy, policy, madeAt));
        }
    }

    private static async Task<FetchedData> ReadAsync(Response response) =>
        new(response.Status, response.Headers.List, response.Content is { } content ? await content.ConsumeAsync(default) : default, response.Url);

    private async Task LoggingAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception exception)
        {
            scope.App.Log.Write($"Failed to keep what {request.Url} answers: {exception.Message}");
        }
    }

    /// <summary>The answer is fresh no longer than its data.</summary>
    private void ReachTheAnswer(FetchPolicy policy)
    {
        if (_rules.LifetimeReachesTheAnswer && call.Revalidate == policy.Lifetime && !double.IsInfinity(policy.Lifetime) && !CachedFunction.IsRunning)
        {
            _run.LiveAtMost(TimeSpan.FromSeconds(policy.Lifetime));
        }
    }

    /// <summary>What is made of data that nobody keeps is for one request, unless nobody asked that they be made anew.</summary>
    private void NotKept(FetchPolicy policy)
    {
        if (policy.IsUnasked || CachedFunction.IsRunning || _run.Mode == StaticMode.Forced || _run.Config.Dynamic == "force-static" || !_rules.UnkeptFetchMakesDynamic)
        {
            return;
        }

        if (_rules.UnkeptFetchEndsRendering)
        {
            HandlerScope.Use($"revalidate: 0 fetch {request.Url} {_run.Route}");
        }

        _run.IsForOneRequest = true;
    }

    /// <summary>What is not in the cache and said <c>no-store</c> ends a rendering, whatever else was said.</summary>
    private void CheckMiss()
    {
        if (IsRendering && _run.Mode != StaticMode.Forced && !CachedFunction.IsRunning && _rules.UnkeptFetchMakesDynamic && _rules.FetchesAnewWhenAsked && call.SaysNoStore)
        {
            HandlerScope.EndRendering($"no-store fetch {request.Url} {_run.Path}");
        }
    }

    private Task<Response> FromNetworkAsync(Request sent) => Globals.FromNetworkAsync(sent, scope);
}
