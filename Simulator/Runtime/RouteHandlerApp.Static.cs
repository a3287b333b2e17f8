using System.Globalization;
using RouteHandlers.Build;
using RouteHandlers.Caching;
using RouteHandlers.Routing;
using RouteHandlers.Server;

namespace RouteHandlers.Runtime;

/// <content>GETs that are rendered once: how a request is served from what was kept.</content>
public sealed partial class RouteHandlerApp
{
    private const int YearInSeconds = 31_536_000;

    private readonly ResponseCache _responses;
    private readonly HashSet<AppFile> _turnedDynamic = new(ReferenceEqualityComparer.Instance);
    private TagRegister? _tags;

    /// <summary>Which tags were revalidated.</summary>
    internal TagRegister Tags => LazyInitializer.EnsureInitialized(ref _tags, () => new(Clock));

    /// <summary>The answer of a GET that is static; null: the request is answered as any other.</summary>
    private async Task<ServerResponse?> FromCacheAsync(ServerRequest request, RequestTarget target, RouteMatch match, CancellationToken cancellationToken)
    {
        var file = _loaded[match.File];
        var isOpen = match.Captures.Length > 0; // the build does not know every path
        if (isOpen && file.IsStaticAlone && _rules.Serving.FailingBeside.Any(file.Module.Handlers.ContainsKey)
            && !(_generated.TryGetValue(match.File, out var given) && given.Length > 0))
        {
            if (IsUnlisted(request, file, KeyOf(target, match)))
            {
                return _rules.Routing.NotFound.ToResponse();
            }

            return FromMethodsBeside(request, match);
        }

        if (file.Rendering.Mode == StaticMode.Dynamic)
        {
            return null;
        }

        var path = KeyOf(target, match);
        if (!isOpen && !_responses.Has(path))
        {
            return null; // it looked at the request at build
        }

        if (_turnedDynamic.Contains(match.File) && !_responses.Has(path))
        {
            return null;
        }

        if (isOpen && IsUnlisted(request, file, path))
        {
            return NotFound();
        }

        if (FromOtherMethod(request, path, isOpen, file) is { IsDecided: true } decision)
        {
            return decision.Answer;
        }

        if (_rules.Serving.DraftModePassesBy && request.Method is "GET" or "HEAD" && DraftMode.SecretOf(request, _rules.Cookies) == DraftModeId)
        {
            return await InDraftModeAsync(request, target, match, path, cancellationToken).ConfigureAwait(false);
        }

        return await FromCacheAsync(request, target, match, path, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ServerResponse?> FromCacheAsync(ServerRequest request, RequestTarget target, RouteMatch match, string path, CancellationToken cancellationToken)
    {
        var (state, entry, run) = _responses.Open(path, () => Begin(request, match, path));
        if (state == CacheState.Stale)
        {
            if (Clock is VirtualClock)
            {
                // What needs no time is done by the time the client has its answer, so that the next request is sure of what it finds.
                await Task.WhenAny(run!.Done.Task, Loop.IdleAsync()).ConfigureAwait(false);
            }
        }
        else if (state == CacheState.Miss)
        {
            Loop.Await(run!.Client);
            var rendered = await Loop.RunAsync(() => run.Done.Task, run.Client, cancellationToken).ConfigureAwait(false);
            if (rendered.Used is not null && !_rules.Serving.RequestUseFails)
            {
                return await RunForRequestAsync(request, target, match, path, cancellationToken).ConfigureAwait(false);
            }

            entry = rendered.Entry;
        }

        var answer = entry is null ? FailureFor(request.Method) : Served(match.File, entry, state, request.Method);
        return WithForgottenSecret(request, answer);
    }

    private bool IsUnlisted(ServerRequest request, LoadedFile file, string path) =>
        (request.Method is "GET" or "HEAD" || _rules.Serving.UnlistedGoesForEveryMethod)
        && _rules.Serving.UnlistedParamsMayBeNotFound && file.Config is { DynamicParams: false } config
        && (config.GeneratesParams || !_rules.Serving.UnlistedNeedsAList) && !_responses.IsListed(path);

    /// <summary>What stands in for the answer of a handler that failed.</summary>
    private ServerResponse FailureFor(string method, params IReadOnlyList<KeyValuePair<string, string>> headers) =>
        (method == "OPTIONS" ? _rules.Serving.FailedOptions : _rules.Serving.Failed).ToResponse(headers);

    private ServerResponse Served(AppFile file, StaticEntry entry, CacheState state, string method)
    {
        List<KeyValuePair<string, string>> own = _rules.Caching.Header is { } name ? [new(name, NameOf(state))] : [];
        if (_rules.Serving.NullBodyStatusFails && entry.Answer.Status is 204 or 205 or 304)
        {
            Log.Write($"TypeError: Response constructor: Invalid response status code {entry.Answer.Status}. A kept answer cannot have a status without a body.");
            return FailureFor(method, own);
        }

        List<KeyValuePair<string, string>> headers =
            [.. entry.Answer.Headers.Where(header => !header.Key.Equals(_rules.Caching.Header, StringComparison.OrdinalIgnoreCase)), .. own];
        if (_rules.CachingOf(file.Kind).SaysHowLong && !headers.Exists(header => header.Key.Equals("cache-control", StringComparison.OrdinalIgnoreCase)))
        {
            headers.Add(new("cache-control", HowLong(entry, file.Kind != AppFileKind.Page || _rules.Pages.SaysHowLongStale)));
        }

        return entry.Answer with { Headers = headers, Body = entry.Body is { } body ? new MemoryStream(body, writable: false) : null };
    }

    private ServerResponse WithForgottenSecret(ServerRequest request, ServerResponse answer) =>
        DraftMode.SecretOf(request, _rules.Cookies) is { } secret && secret != DraftModeId ? answer with { Headers = [.. DraftMode.ForgottenLines, .. answer.Headers] } : answer;

    private async Task<ServerResponse> InDraftModeAsync(ServerRequest request, RequestTarget target, RouteMatch match, string path, CancellationToken cancellationToken)
    {
        var answer = await RunForRequestAsync(request, target, match, path, cancellationToken, isDraft: true).ConfigureAwait(false);
        var headers = answer.Headers.Where(header => !header.Key.Equals("cache-control", StringComparison.OrdinalIgnoreCase)).ToList();
        if (_rules.Caching.Header is { } name)
        {
            headers.Add(new(name, NameOf(CacheState.Hit)));
        }

        headers.Add(new("Cache-Control", ErrorAnswers.NotStored));
        return answer with { Headers = headers };
    }

    /// <summary>The path as its answer is kept: the spelling and the query do not matter.</summary>
    private string KeyOf(RequestTarget target, RouteMatch match) =>
        (_rules.Serving.PathsAreDecoded ? GeneratedPaths.PathOf(match) : target.Path) + (_rules.Serving.QueriesStandApart ? target.Search : "");

    private static string NameOf(CacheState state) => state switch
    {
        CacheState.Hit => "HIT",
        CacheState.Stale => "STALE",
        _ => "MISS",
    };

    // https://www.rfc-editor.org/rfc/rfc5861#section-3: what is left of a year after the lifetime.
    private static string HowLong(StaticEntry entry, bool saysHowLongStale)
    {
        var seconds = (long)Math.Min(entry.Lifetime?.TotalSeconds ?? YearInSeconds, long.MaxValue);
        return !saysHowLongStale
            ? string.Create(CultureInfo.InvariantCulture, $"s-maxage={seconds}, stale-while-revalidate")
            : string.Create(CultureInfo.InvariantCulture,
                $"s-maxage={seconds}{(entry.MayBeServedStale && seconds < YearInSeconds ? $", stale-while-revalidate={YearInSeconds - seconds}" : "")}");
    }
}
