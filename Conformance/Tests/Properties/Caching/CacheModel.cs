using System.Globalization;
using RouteHandlers.Versions;
using static RouteHandlers.Conformance.Tests.Properties.Caching.CacheOperation;

namespace RouteHandlers.Conformance.Tests.Properties.Caching;

/// <summary>
/// What the documents say of caching, and where they are silent the releases: a table of answers and one of data, a clock that is a number, and nothing at the same time as anything else.
/// It shares no code and no idea with the simulator: a revalidated tag changes every entry that has it at once, and what happens behind an answer happens right after it.
/// </summary>
internal sealed class CacheModel
{
    private readonly NextVersion _version;
    private readonly bool _asReleased;
    private readonly IReadOnlyList<CachedRoute> _routes;
    private readonly Dictionary<string, Kept> _answers = [];
    private readonly Dictionary<string, Kept> _data = [];
    private readonly Dictionary<string, int> _runsOf = [];
    private readonly Dictionary<string, int> _origin = [];
    private readonly HashSet<string> _failing = [];
    private readonly List<Action> _behind = [];
    private bool _isBuild = true;
    private long _now;
    private int _runs;
    private int _hits;

    public CacheModel(NextVersion version, Contract contract, IReadOnlyList<CachedRoute> routes)
    {
        (_version, _asReleased, _routes) = (version, contract == Contract.Observed, routes);
        foreach (var route in routes.Where(IsStatic))
        {
            foreach (var path in route.HasSlug ? [.. (route.Params ?? []).Select(route.PathOf)] : (IReadOnlyList<string>)[route.PathOf("")])
            {
                Render(route, path);
            }
        }

        _isBuild = false;
    }

    /// <summary>Null: nobody knows what must happen, so it is left out.</summary>
    public CacheObservation? Do(CacheOperation operation)
    {
        (_runs, _hits) = (0, 0);
        List<string> answers = [];
        switch (operation)
        {
            case Advance advance:
                _now += advance.Milliseconds;
                break;
            case ChangeOrigin change:
                _origin[change.Route] = ValueOf(change.Route) + 1;
                break;
            case Fail fail:
                _ = fail.Fails ? _failing.Add(fail.Route) : _failing.Remove(fail.Route);
                break;
            case RevalidatePath revalidate:
                Invalidate(revalidate.Path, isSoft: false, isPath: true);
                break;
            case RevalidateTag revalidate:
                Invalidate(revalidate.Tag, isSoft: revalidate.Profile is not null && _version == NextVersion.Next16, isPath: false);
                break;
            case Send send when IsUnknown(send):
                return null;
            case Send send:
                answers = Answers(send);
                break;
        }

        _behind.ForEach(regenerate => regenerate());
        _behind.Clear();
        return new([.. answers.Order(StringComparer.Ordinal)], _runs, _hits);
    }

    private List<string> Answers(Send send)
    {
        var first = Answer(send);
        List<string> answers = [first];
        for (var other = 1; other < send.Together; other++)
        {
            // A run whose answer is to be kept is one for all who wait, also when it fails; what happens behind an answer has not happened for those beside it.
            answers.Add(IsStatic(RouteOf(send.Path)) && !first.Contains(" HIT", StringComparison.Ordinal) ? first : Answer(send));
        }

        return answers;
    }

    private string Answer(Send send)
    {
        var route = RouteOf(send.Path);
        if (IsClosed(route, send.Path) && IsStatic(route))
        {
            return CacheObservation.Answer(404, null, null);
        }

        var isRead = send.Method is "GET" or "HEAD";
        var answer = isRead || StoresEveryMethod(route) ? IsStatic(route) ? FromCache(route, send) : FromRun(route, send.Path)
            : !route.HasPost ? (405, null, null)
            : Run(route, send.Path, "post") is { } posted ? (200, null, posted) : (500, null, null);
        return CacheObservation.Answer(answer.Status, answer.State, send.Method == "HEAD" ? null : answer.Body);
    }

    private (int Status, string? State, string? Body) FromCache(CachedRoute route, Send send)
    {
        if (_answers.TryGetValue(send.Path, out var kept))
        {
            if (!IsOld(kept))
            {
                return (kept.Status, "HIT", kept.Body);
            }

            var (status, body) = (kept.Status, kept.Body);
            _behind.Add(() => Render(route, send.Path));
            return (status, "STALE", body);
        }

        if (send.Method == "POST")
        {
            _answers[send.Path] = new(405, null, _now, null, [send.Path]);
            return (405, "MISS", null);
        }

        return Render(route, send.Path) ? (200, "MISS", _answers[send.Path].Body) : (500, null, null);
    }

    private (int Status, string? State, string? Body) FromRun(CachedRoute route, string path) =>
        Run(route, path, "get", out _) is { } body ? (200, null, body) : (500, null, null);

    /// <summary>Runs GET and keeps what it answers. Where it fails, what was kept stays, and is tried again a little later.</summary>
    private bool Render(CachedRoute route, string path)
    {
        if (Run(route, path, "get", out var data, isRendering: true) is { } body)
        {
            var lifetimes = new[] { route.Revalidate, route.Data is { } use && IsDataKept(route, use) ? use.Revalidate : null }.OfType<int>().ToList();
            _answers[path] = new(200, body, _now, lifetimes.Count > 0 ? lifetimes.Min() * 1000L : null, [path, .. route.Data?.Tag is { } tag && data ? [tag] : Array.Empty<string>()]);
            return true;
        }

        if (_answers.TryGetValue(path, out var kept))
        {
            // 14 forgets what the file says, the others keep within these bounds.
            var pause = _version == NextVersion.Next14 ? 3 : Math.Clamp((kept.Lifetime ?? 0) / 1000, 3, 30);
            _answers[path] = kept with { MadeAt = _now, Lifetime = pause * 1000, IsSoftlyRevalidated = false };
        }

        return false;
    }

    private string? Run(CachedRoute route, string path, string method) => Run(route, path, method, out _);

    private string? Run(CachedRoute route, string path, string method, out bool usedData, bool isRendering = false)
    {
        usedData = false;
        _runs++;
        var run = _isBuild ? 0 : _runsOf[method + path] = _runsOf.GetValueOrDefault(method + path) + 1;
        if (_failing.Contains(route.Name))
        {
            return null;
        }

        usedData = method == "get" && route.Data is not null;
        int? value = usedData ? Read(route, route.Data!, isRendering) : null;
        return string.Create(CultureInfo.InvariantCulture, $"{method} {run}{(value is null ? "" : $", origin {value}")}");
    }

    private int Read(CachedRoute route, DataUse use, bool isRendering)
    {
        int Ask()
        {
            _hits++;
            var value = ValueOf(route.Name);
            if (IsDataKept(route, use))
            {
                var lifetime = use.Revalidate ?? (use.Cache is null && !use.IsUnstableCache ? route.Revalidate : null);
                _data[route.Name] = new(200, value.ToString(CultureInfo.InvariantCulture), _now, lifetime * 1000L, use.Tag is { } tag ? [tag] : []);
            }

            return value;
        }

        if (!_data.TryGetValue(route.Name, out var kept))
        {
            return Ask();
        }

        if (IsOld(kept))
        {
            if (isRendering)
            {
                return Ask();
            }

            _behind.Add(() => Ask());
        }

        return int.Parse(kept.Body!, CultureInfo.InvariantCulture);
    }

    private bool IsDataKept(CachedRoute route, DataUse use) => use.IsUnstableCache || (use.Cache != "no-store" && use.Revalidate != 0
        && (use.Cache == "force-cache" || use.Revalidate > 0 || _version == NextVersion.Next14 || IsStatic(route)));

    private void Invalidate(string what, bool isSoft, bool isPath)
    {
        var tables = _version == NextVersion.Next14 ? [_data] : new[] { _answers, _data };
        foreach (var table in tables)
        {
            foreach (var (key, kept) in table.Where(entry => entry.Value.Tags.Contains(what)).ToList())
            {
                if (isSoft)
                {
                    table[key] = kept with { IsSoftlyRevalidated = true };
                }
                else
                {
                    table.Remove(key);
                }
            }
        }
    }

    private bool IsStatic(CachedRoute route)
    {
        if (route.Dynamic == "force-dynamic" || route.Revalidate == 0 || (route.HasPost && (_asReleased || _version == NextVersion.Next14)))
        {
            return false;
        }

        return route.Dynamic == "force-static"
            || (!route.ReadsTheRequest && (route.HasSlug ? route.Params is not null : route.Revalidate is not null || _version == NextVersion.Next14)
                && route.Data is not { Cache: "no-store" });
    }

    /// <summary>A path with a slug keeps what it answered to any method. It should not.</summary>
    private bool StoresEveryMethod(CachedRoute route) => _asReleased && _version != NextVersion.Next14 && route is { HasSlug: true, HasPost: false } && IsStatic(route);

    /// <summary>
    /// Where the facts are silent: a POST that meets an old answer or fails on a path that keeps what it answered, how long that is kept where the route says a time; and where the simulator
    /// is known to be wrong: a POST to a path that is closed is 404 in 15 and 16, 405 in 14.
    /// </summary>
    private bool IsUnknown(Send send)
    {
        var route = RouteOf(send.Path);
        return send.Method == "POST" && (IsClosed(route, send.Path)
            || (StoresEveryMethod(route) && (route.Revalidate is not null || (_answers.TryGetValue(send.Path, out var kept) && IsOld(kept)) || _failing.Contains(route.Name) || send.Together > 1)));
    }

    private static bool IsClosed(CachedRoute route, string path) =>
        route is { HasSlug: true, DynamicParams: false, Params: { } listed } && !listed.Any(slug => route.PathOf(slug) == path);

    private CachedRoute RouteOf(string path) => _routes.First(route => route.HasSlug ? path.StartsWith($"/{route.Name}/", StringComparison.Ordinal) : path == $"/{route.Folder}");

    private bool IsOld(Kept kept) => kept.IsSoftlyRevalidated || (kept.Lifetime is { } lifetime && _now - kept.MadeAt >= lifetime);

    private int ValueOf(string route) => _origin.GetValueOrDefault(route, 1);

    /// <param name="Lifetime">In milliseconds; null: for ever.</param>
    private sealed record Kept(int Status, string? Body, long MadeAt, long? Lifetime, IReadOnlyList<string> Tags)
    {
        public bool IsSoftlyRevalidated { get; init; }
    }
}
