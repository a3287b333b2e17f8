using System.Globalization;
using RouteHandlers.Versions;
using static RouteHandlers.Conformance.Tests.Properties.Caching.CacheOperation;

namespace RouteHandlers.Conformance.Tests.Properties.Caching;

/// <summary>
/// What the documents say of caching, and where they are silent the releases: a table of answers and one of data, a clock that is a number, and nothing at the same time as anything else.
/// It shares no code and no idea with the simulator: a revalidation changes every entry that it reaches at once, and what happens behind an answer happens right after it.
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
    private readonly HashSet<string> _failingOrigin = [];
    private readonly List<Action> _behind = [];
    private bool _isBuild = true;
    private bool _isTogether;
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

    public CacheObservation Do(CacheOperation operation)
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
            case FailOrigin fail:
                _ = fail.Fails ? _failingOrigin.Add(fail.Route) : _failingOrigin.Remove(fail.Route);
                break;
            case Revalidate revalidate:
                Revalidate(revalidate.All);
                break;
            case Send send:
                answers = Answers(send);
                break;
        }

        for (var next = 0; next < _behind.Count; next++)
        {
            _behind[next]();
        }

        _behind.Clear();
        return new([.. answers.Order(StringComparer.Ordinal)], _runs, _hits);
    }

    private List<string> Answers(Send send)
    {
        // Runs at the same time know nothing of one another: what they fetch is kept when all have looked.
        var isShared = IsFromCache(send);
        _isTogether = send.Together > 1 && !isShared;
        var first = Answer(send);
        List<string> answers = [first];
        for (var other = 1; other < send.Together; other++)
        {
            // A run whose answer is to be kept is one for all who wait, also when it fails; what happens behind an answer has not happened for those beside it.
            answers.Add(isShared && !first.Contains(" HIT", StringComparison.Ordinal) ? first : Answer(send));
        }

        _isTogether = false;
        return answers;
    }

    private string Answer(Send send)
    {
        var route = RouteOf(send.Path);
        if (IsClosed(route, send.Path) && IsStatic(route))
        {
            return CacheObservation.Answer(send.Method == "POST" && _version == NextVersion.Next14 ? 405 : 404, null, null);
        }

        var answer = IsFromCache(send) ? FromCache(route, send)
            : send.Method != "POST" ? FromRun(route, send.Path)
            : !route.HasPost ? (405, null, null)
            : Run(route, send.Path, "post") is { } posted ? (200, null, posted) : (500, null, null);
        return CacheObservation.Answer(answer.Status, answer.State, send.Method == "HEAD" ? null : answer.Body);
    }

    private bool IsFromCache(Send send) => IsStatic(RouteOf(send.Path)) && (send.Method != "POST" || StoresEveryMethod(RouteOf(send.Path)));

    private (int Status, string? State, string? Body) FromCache(CachedRoute route, Send send)
    {
        if (_answers.TryGetValue(send.Path, out var kept) && !IsGone(kept, route, send.Path))
        {
            if (!IsOld(kept))
            {
                return (kept.Status, "HIT", kept.Body);
            }

            var (status, body) = (kept.Status, kept.Body);
            _behind.Add(send.Method == "POST" ? () => Refuse(route, send.Path) : () => Render(route, send.Path));
            return (status, "STALE", body);
        }

        if (send.Method == "POST")
        {
            Refuse(route, send.Path);
            return (405, "MISS", null);
        }

        return Render(route, send.Path) ? (200, "MISS", _answers[send.Path].Body) : (500, null, null);
    }

    private void Refuse(CachedRoute route, string path) => _answers[path] = new(405, null, _now, route.Revalidate * 1000L, []);

    private (int Status, string? State, string? Body) FromRun(CachedRoute route, string path) =>
        Run(route, path, "get") is { } body ? (200, null, body) : (500, null, null);

    /// <summary>Runs GET and keeps what it answers. Where it fails, what was kept stays, and is tried again a little later.</summary>
    private bool Render(CachedRoute route, string path)
    {
        if (Run(route, path, "get", isRendering: true) is { } body)
        {
            var lifetimes = new[] { route.Revalidate, route.Data is { } use && IsDataKept(route, use) ? use.Revalidate : null }.OfType<int>().ToList();
            _answers[path] = new(200, body, _now, lifetimes.Count > 0 ? lifetimes.Min() * 1000L : null, route.Data?.Tag is { } tag ? [tag] : []);
            return true;
        }

        if (_answers.TryGetValue(path, out var kept) && !IsGone(kept, route, path))
        {
            // 14 forgets what the file says, the others keep within these bounds.
            var pause = _version == NextVersion.Next14 ? 3 : Math.Clamp((kept.Lifetime ?? 0) / 1000, 3, 30);
            _answers[path] = kept with { MadeAt = _now, Lifetime = pause * 1000, IsSoftlyRevalidated = false };
        }

        return false;
    }

    private string? Run(CachedRoute route, string path, string method, bool isRendering = false)
    {
        _runs++;
        var run = _isBuild ? 0 : _runsOf[method + path] = _runsOf.GetValueOrDefault(method + path) + 1;
        if (_failing.Contains(route.Name))
        {
            return null;
        }

        if (method != "get" || route.Data is null)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{method} {run}");
        }

        return Read(route, path, route.Data, isRendering) is { } value ? string.Create(CultureInfo.InvariantCulture, $"{method} {run}, origin {value}") : null;
    }

    /// <returns>Null: the origin fails, and there is nothing to take its place.</returns>
    private string? Read(CachedRoute route, string path, DataUse use, bool isRendering)
    {
        string? Ask()
        {
            _hits += _isBuild ? 0 : 1;
            if (_failingOrigin.Contains(route.Name))
            {
                return null;
            }

            var value = ValueOf(route.Name).ToString(CultureInfo.InvariantCulture);
            if (IsDataKept(route, use))
            {
                var lifetime = use.Revalidate ?? (use.Cache is null && !use.IsUnstableCache ? route.Revalidate : null);
                Kept data = new(200, value, _now, lifetime * 1000L, use.Tag is { } tag ? [tag] : []);
                if (_isTogether)
                {
                    _behind.Add(() => _data[route.Name] = data);
                }
                else
                {
                    _data[route.Name] = data;
                }
            }

            return value;
        }

        if (!_data.TryGetValue(route.Name, out var kept) || IsGone(kept, route, path))
        {
            return Ask();
        }

        if (IsOld(kept))
        {
            if (isRendering && (!use.IsUnstableCache || _version != NextVersion.Next14))
            {
                // A function that fails leaves what it gave last.
                return Ask() ?? (use.IsUnstableCache ? kept.Body : null);
            }

            _behind.Add(() => Ask());
        }

        return kept.Body;
    }

    private bool IsDataKept(CachedRoute route, DataUse use) => use.IsUnstableCache || (use.Cache != "no-store" && use.Revalidate != 0
        && (use.Cache == "force-cache" || use.Revalidate > 0 || _version == NextVersion.Next14 || IsStatic(route)));

    private void Revalidate(IReadOnlyList<Revalidation> all)
    {
        // 14 does not remember of which data an answer is made, nor of which path.
        var tables = _version == NextVersion.Next14 && _asReleased ? [_data] : new[] { _answers, _data };
        foreach (var table in tables)
        {
            foreach (var revalidation in all)
            {
                foreach (var (key, kept) in table.ToList())
                {
                    table[key] = revalidation switch
                    {
                        Revalidation.OfPath path => kept with { GonePaths = [.. kept.GonePaths, path] },
                        Revalidation.OfTag tag when !kept.Tags.Contains(tag.Tag) => kept,

                        // The last word counts: what was gone is there again.
                        Revalidation.OfTag { Profile: not null } tag when _version == NextVersion.Next16 =>
                            kept with { IsSoftlyRevalidated = true, GoneTags = [.. kept.GoneTags.Where(gone => gone != tag.Tag)] },
                        Revalidation.OfTag tag => kept with { GoneTags = [.. kept.GoneTags, tag.Tag] },
                        _ => kept,
                    };
                }
            }
        }
    }

    private static bool IsGone(Kept kept, CachedRoute route, string path) =>
        kept.GoneTags.Count > 0 || kept.GonePaths.Any(revalidated => Reaches(revalidated, route, path));

    private static bool Reaches(Revalidation.OfPath revalidated, CachedRoute route, string path) => revalidated.Type == "layout"
        ? $"/{route.Folder}/".StartsWith(revalidated.Path + "/", StringComparison.Ordinal)
        : revalidated.Path == path || revalidated.Path == $"/{route.Folder}/route";

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

    private static bool IsClosed(CachedRoute route, string path) =>
        route is { HasSlug: true, DynamicParams: false, Params: { } listed } && !listed.Any(slug => route.PathOf(slug) == path);

    private CachedRoute RouteOf(string path) => _routes.First(route => route.HasSlug ? path.StartsWith($"/{route.Name}/", StringComparison.Ordinal) : path == $"/{route.Folder}");

    private bool IsOld(Kept kept) => kept.IsSoftlyRevalidated || (kept.Lifetime is { } lifetime && _now - kept.MadeAt >= lifetime);

    private int ValueOf(string route) => _origin.GetValueOrDefault(route, 1);

    /// <param name="Lifetime">In milliseconds; null: for ever.</param>
    private sealed record Kept(int Status, string? Body, long MadeAt, long? Lifetime, IReadOnlyList<string> Tags)
    {
        public bool IsSoftlyRevalidated { get; init; }

        public IReadOnlyList<string> GoneTags { get; init; } = [];

        /// <summary>It is gone for those whom these reach. Data are still there for others.</summary>
        public IReadOnlyList<Revalidation.OfPath> GonePaths { get; init; } = [];
    }
}
