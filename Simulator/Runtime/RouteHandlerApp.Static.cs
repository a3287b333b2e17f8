using System.Collections.Concurrent;
using System.Globalization;
using RouteHandlers.Caching;
using RouteHandlers.Routing;

namespace RouteHandlers.Runtime;

/// <content>GETs that are rendered at build: one answer for every request.</content>
public sealed partial class RouteHandlerApp
{
    private const int YearInSeconds = 31_536_000;

    private readonly ConcurrentDictionary<string, StaticEntry> _rendered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _beingRendered = new(StringComparer.Ordinal);
    private TagRegister? _tags;

    /// <summary>Which tags were revalidated.</summary>
    internal TagRegister Tags => LazyInitializer.EnsureInitialized(ref _tags, () => new(Clock));

    private ServerResponse FromRendered(ServerRequest request, RouteMatch match, string path, StaticEntry entry)
    {
        if (request.Method is not ("GET" or "HEAD"))
        {
            return _rules.Pages.StaticPageOtherMethod.ToResponse(new("Allow", "GET"), new("Allow", "HEAD"));
        }

        var isStale = entry.IsStaleAt(Clock.GetUtcNow());
        if (isStale && _beingRendered.TryAdd(path, true))
        {
            _ = RenderAnewAsync(match, path);
        }

        List<KeyValuePair<string, string>> headers = [.. entry.Answer.Headers];
        if (_rules.Caching.Header is { } name)
        {
            headers.Add(new(name, isStale ? "STALE" : "HIT"));
        }

        if (_rules.Caching.SaysHowLong && !headers.Exists(header => header.Key.Equals("cache-control", StringComparison.OrdinalIgnoreCase)))
        {
            headers.Add(new("cache-control", HowLong(entry.Lifetime)));
        }

        return entry.Answer with { Headers = headers, Body = entry.Body is { } body ? new MemoryStream(body, writable: false) : null };
    }

    private async Task RenderAnewAsync(RouteMatch match, string path)
    {
        try
        {
            var module = _loaded[match.File].Module;
            var rendering = StaticRendering.Of(match.File, module, _rules.Caching);
            var (entry, _) = await RenderAsync(match, path, module.Handlers["GET"], rendering, isBuild: false, CancellationToken.None).ConfigureAwait(false);
            if (entry is not null)
            {
                _rendered[path] = entry; // what could not be rendered leaves the last good one
            }
        }
        finally
        {
            _beingRendered.TryRemove(path, out _);
        }
    }

    private static string HowLong(TimeSpan? lifetime)
    {
        var seconds = (int)Math.Min(lifetime?.TotalSeconds ?? YearInSeconds, YearInSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"s-maxage={seconds}{(seconds < YearInSeconds ? $", stale-while-revalidate={YearInSeconds - seconds}" : "")}");
    }
}
