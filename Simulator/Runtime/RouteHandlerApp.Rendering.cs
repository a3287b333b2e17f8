using RouteHandlers.Caching;
using RouteHandlers.Routing;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Runtime;

/// <content>One rendering of a GET: the handler's answer, kept.</content>
public sealed partial class RouteHandlerApp
{
    /// <summary>Neither an entry nor a failure: the handler looked at the request, or answered with an error, and so runs for each request.</summary>
    /// <param name="path">Decoded: <c>/items/a</c>.</param>
    private async Task<(StaticEntry? Entry, string? Failure)> RenderAsync(
        RouteMatch match, string path, RouteHandler handler, StaticRendering rendering, bool isBuild, CancellationToken cancellationToken)
    {
        var client = new Client(Loop, cancellationToken);
        var (entry, failure, used) = await Loop.RunAsync(() => RenderOnLoopAsync(match, path, handler, "GET", rendering, isBuild, client), client, cancellationToken).ConfigureAwait(false);
        return used is not null ? (null, null)
            : failure is not null ? (null, failure)
            : isBuild && !IsKept(entry!.Answer.Status) ? (null, null)
            : (entry, null);
    }

    /// <summary>Begins a run whose answer is kept. It is nobody's: no client that leaves ends it, and for its sake alone time does not pass.</summary>
    private ResponseCache.Run Begin(ServerRequest request, RouteMatch match, string path)
    {
        var run = new ResponseCache.Run(new Client(Loop, CancellationToken.None) { IsAwaited = false });
        var method = request.Method == "HEAD" && !_rules.Serving.HeadIsKept ? "GET" : request.Method;
        var (module, rendering) = (_loaded[match.File].Module, _loaded[match.File].Rendering);
        _ = Loop.RunAsync(async () =>
        {
            try
            {
                _responses.End(path, run, await RenderedAsync());
            }
            catch (Exception fault)
            {
                Log.Write(match.File, fault); // the simulator's own
                _responses.Abandon(path, run, fault);
            }

            return true;
        }, run.Client, CancellationToken.None);
        return run;

        async Task<Rendered> RenderedAsync() => FromMethod(request with { Method = method }, module.Handlers) is { } refused
            ? new(RefusalOf(refused, match, path, rendering), null, null)
            : await RenderOnLoopAsync(match, path, HandlerFor(method, module.Handlers)!, method, rendering, isBuild: false, run.Client, _rules.Caching.ForceStaticHidesTheRequest ? null : request);
    }

    private StaticEntry RefusalOf(ServerResponse refused, RouteMatch match, string path, StaticRendering rendering) =>
        new(refused, null, Clock.GetUtcNow(), rendering.Lifetime, Tags.Moment, ImplicitTags.Of(match.File, path, _rules.Revalidation))
        {
            MayBeServedStale = _rules.Serving.LaterAnswersMayBeServedStale,
        };

    /// <summary>All of it on the event loop, so that nothing is half done when that is idle.</summary>
    /// <param name="shown">What the handler sees of a request; null: nothing.</param>
    private async Task<Rendered> RenderOnLoopAsync(
        RouteMatch match, string path, RouteHandler handler, string method, StaticRendering rendering, bool isBuild, Client client, ServerRequest? shown = null)
    {
        var request = shown is null ? new ServerRequest { Method = method, Target = GeneratedPaths.TargetOf(match) } : shown with { Method = method };
        var rules = _rules with { Requests = _rules.Requests with { AddsForwardedHeaders = false } };
        var incoming = IncomingRequest.Create(request, AsRendered(RequestTarget.Parse(request.Target)), match, rules, client.Left, HidesRequest(match.File, request.Method));
        var scope = ScopeOf(incoming, match, path, rendering.Mode, client, isBuild);
        scope.IsRendering = true;
        var madeAt = Tags.Moment;
        byte[]? body = null;
        var answer = await CallOnLoopAsync(handler, method, incoming, match, scope, CancellationToken.None, async answer =>
        {
            if (answer.Body is SentBody sent)
            {
                body = await sent.ReadToEndAsync();
                scope.Failure = sent.Failure?.Message ?? scope.Failure;
            }
            else if (answer.Body is { } stream)
            {
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                body = copy.ToArray();
            }

            return answer with { Body = null };
        });
        if (scope.Used is { } used && !isBuild)
        {
            Log.Write(match.File, new DynamicUsageException(used));
        }

        return scope.Failure is not null || scope.Used is not null ? new(null, scope.Failure, scope.Used)
            : scope.Caching.IsForOneRequest ? new(null, null, "what is for one request")
            : new(EntryOf(answer, body, scope, _rules.Revalidation.CountsFromTheEnd ? Tags.Moment : madeAt, isBuild), null, null);
    }

    private StaticEntry EntryOf(ServerResponse answer, byte[]? body, HandlerScope scope, long madeAt, bool isBuild)
    {
        var staysForEver = scope.HasNavigated && _rules.Serving.NavigationsStay;
        var kept = _rules.Serving.ReasonIsTheUsual ? answer with { StatusText = ReasonPhrases.Of(answer.Status) } : answer;
        return new(kept, body, Clock.GetUtcNow(), staysForEver ? null : scope.Caching.Lifetime, madeAt, staysForEver ? [] : [.. scope.Caching.Tags, .. scope.Caching.ImplicitTags])
        {
            MayBeServedStale = isBuild || _rules.Serving.LaterAnswersMayBeServedStale,
        };
    }

    /// <summary>A run for one client, though the route's GET is static.</summary>
    private Task<ServerResponse> RunForRequestAsync(
        ServerRequest request, RequestTarget target, RouteMatch match, string path, CancellationToken cancellationToken, bool isDraft = false)
    {
        var client = new Client(Loop, cancellationToken);
        var incoming = IncomingRequest.Create(request, target, match, _rules, client.Left, HidesRequest(match.File, request.Method));
        var scope = ScopeOf(incoming, match, path, StaticMode.Dynamic, client);
        scope.DraftModeIsEnabled = isDraft && !_rules.Serving.DraftModeIsShown ? false : null;
        return CallAsync(HandlerFor(request.Method, _loaded[match.File].Module.Handlers)!, request.Method, incoming, match, scope, cancellationToken);
    }

    private bool IsKept(int status) => _rules.Caching.Kept == KeptStatuses.All || status is < 400 or 404;
}
