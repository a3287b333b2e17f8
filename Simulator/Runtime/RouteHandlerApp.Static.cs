using System.Collections.Concurrent;
using System.Globalization;
using RouteHandlers.Build;
using RouteHandlers.Caching;
using RouteHandlers.Routing;
using RouteHandlers.Tree;

namespace RouteHandlers.Runtime;

/// <content>GETs that are rendered at build: one answer for every request.</content>
public sealed partial class RouteHandlerApp
{
    private const int YearInSeconds = 31_536_000;

    private readonly ConcurrentDictionary<AppFile, StaticEntry> _rendered = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<AppFile, bool> _beingRendered = new(ReferenceEqualityComparer.Instance);

    /// <summary>The build's last step, in module instances of its own.</summary>
    /// <exception cref="BuildException">A GET that is to be rendered gives no answer; each of them is listed.</exception>
    private async Task RenderAsync(CancellationToken cancellationToken)
    {
        if (_segmentProblem is not null)
        {
            return;
        }

        var errors = new List<BuildError>();
        foreach (var file in BuildOutput.Files)
        {
            if (StaticRendering.Of(file.File, _loaded[file.File].Module, _rules.Caching) is { Mode: not StaticMode.Dynamic } rendering)
            {
                var (entry, failure) = await RenderAsync(file.File, file.Instantiate().Handlers["GET"], rendering, isBuild: true, cancellationToken).ConfigureAwait(false);
                if (failure is not null)
                {
                    errors.Add(Messages.Prerendering(file.File, failure));
                }
                else if (entry is not null)
                {
                    _rendered[file.File] = entry;
                }
            }
        }

        if (errors.Count > 0)
        {
            throw new BuildException(errors);
        }
    }

    /// <summary>Neither an entry nor a failure: the handler looked at the request, or answered with a server error, and so runs for each request.</summary>
    private async Task<(StaticEntry? Entry, string? Failure)> RenderAsync(
        AppFile file, RouteHandler handler, StaticRendering rendering, bool isBuild, CancellationToken cancellationToken)
    {
        var request = new ServerRequest { Method = "GET", Target = string.Concat(file.Segments.Select(segment => "/" + Uri.EscapeDataString(segment.Text))) is { Length: > 0 } path ? path : "/" };
        var client = new Client(Loop, cancellationToken);
        var rules = _rules with { Requests = _rules.Requests with { AddsForwardedHeaders = false } };
        var match = new RouteMatch(file, []);
        var incoming = IncomingRequest.Create(request, RequestTarget.Parse(request.Target), match, rules, client.Left);
        var scope = ScopeOf(incoming, match, client, isBuild);
        scope.EndsWhenTheRequestIsUsed = rendering.Mode == StaticMode.UnlessTheRequestIsUsed;
        var answer = await CallAsync(handler, request.Method, incoming, match, scope, cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        if (answer.Body is { } stream)
        {
            await using (stream.ConfigureAwait(false))
            {
                try
                {
                    await stream.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
                }
                catch (IOException failed)
                {
                    scope.Failure = failed.InnerException!.Message;
                }
            }
        }

        return scope.Used is not null ? (null, null)
            : scope.Failure is not null ? (null, scope.Failure)
            : answer.Status >= 500 ? (null, null)
            : (new(answer with { Body = null }, answer.Body is null ? null : body.ToArray(), Clock.GetUtcNow(), rendering.Lifetime), null);
    }

    private ServerResponse FromRendered(ServerRequest request, RouteMatch match, StaticEntry entry)
    {
        if (request.Method is not ("GET" or "HEAD"))
        {
            return _rules.Pages.StaticPageOtherMethod.ToResponse(new("Allow", "GET"), new("Allow", "HEAD"));
        }

        var isStale = entry.IsStaleAt(Clock.GetUtcNow());
        if (isStale && _beingRendered.TryAdd(match.File, true))
        {
            _ = RenderAnewAsync(match.File);
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

    private async Task RenderAnewAsync(AppFile file)
    {
        try
        {
            var module = _loaded[file].Module;
            var (entry, _) = await RenderAsync(file, module.Handlers["GET"], StaticRendering.Of(file, module, _rules.Caching), isBuild: false, CancellationToken.None).ConfigureAwait(false);
            if (entry is not null)
            {
                _rendered[file] = entry; // what could not be rendered leaves the last good one
            }
        }
        finally
        {
            _beingRendered.TryRemove(file, out _);
        }
    }

    private static string HowLong(TimeSpan? lifetime)
    {
        var seconds = (int)Math.Min(lifetime?.TotalSeconds ?? YearInSeconds, YearInSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"s-maxage={seconds}{(seconds < YearInSeconds ? $", stale-while-revalidate={YearInSeconds - seconds}" : "")}");
    }
}
