using RouteHandlers.Build;
using RouteHandlers.Caching;
using RouteHandlers.Routing;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <content>How a handler is run, and what becomes of its failure.</content>
public sealed partial class RouteHandlerApp
{
    /// <summary>Sends a request of the client's router, which does not bring the hash of its headers along, to the path with that.</summary>
    private ServerResponse? FromClientNavigation(ServerRequest request, RequestTarget target) =>
        _rules.Requests.ClientNavigationIsRedirected && request.Method == "GET" && request.Header("rsc") == "1" && !HasHash(target)
            ? new() { Status = 307, StatusText = ReasonPhrases.Of(307), Headers = [new("location", $"{target.Path}{(target.Search.Length > 0 ? target.Search + "&" : "?")}_rsc")] }
            : null;

    private static bool HasHash(RequestTarget target) => target.Search is "?_rsc" || target.Search.EndsWith("&_rsc", StringComparison.Ordinal);

    private async Task<ServerResponse> FromHandlerAsync(ServerRequest request, RequestTarget target, RouteMatch match, CancellationToken cancellationToken)
    {
        var handlers = _loaded[match.File].Module.Handlers;
        if (FromClientNavigation(request, target) is { } redirected)
        {
            return redirected;
        }

        if (!_rules.Pages.ActionsArePagesAffair && FromUnknownAction(request) is { } unknown)
        {
            return unknown;
        }

        if (!_rules.Runtimes.EdgeIsServed && RuntimeOf(match.File) == Edge)
        {
            return _rules.Routing.NotFound.ToResponse();
        }

        if (await FromCacheAsync(request, target, match, cancellationToken).ConfigureAwait(false) is { } kept)
        {
            return kept;
        }

        if (FromMethod(request, handlers) is { } answered)
        {
            return answered;
        }

        var client = new Client(Loop, cancellationToken);
        var incoming = IncomingRequest.Create(request, target, match, _rules, _rules.Streams.LeavingAborts ? client.Left : new(), HidesRequest(match.File, request.Method));
        return await CallAsync(HandlerFor(request.Method, handlers)!, request.Method, incoming, match, ScopeOf(incoming, match, GeneratedPaths.PathOf(match), StaticMode.Dynamic, client), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a handler of the file sees an empty request, whichever it is that came.</summary>
    private bool HidesRequest(AppFile file, string method) =>
        _loaded[file].Config.Dynamic == "force-static" && _rules.Caching.ForceStaticHidesTheRequest
        && (method is "GET" or "HEAD" || !_rules.Caching.OtherMethodsHaveTheirRequest);

    private HandlerScope ScopeOf(IncomingRequest incoming, RouteMatch match, string path, StaticMode mode, Client client, bool isBuild = false)
    {
        var file = _loaded[match.File];
        var caching = new CacheScope(() => ImplicitTags.Of(match.File, path, _rules.Revalidation))
        {
            Config = file.Config,
            Mode = mode,
            Route = file.Route,
            Path = path,
            IsForOneRequest = _rules.Caching.DynamicBeside.Any(file.Module.Handlers.ContainsKey),
        };
        if (file.Config.LifetimeBy(_rules.Caching) is { } lifetime)
        {
            caching.LiveAtMost(lifetime);
        }

        return new()
        {
            Rules = _rules,
            Request = incoming.Request,
            Runtime = RuntimeOf(match.File),
            App = this,
            Client = client,
            Caching = caching,
            IsBuild = isBuild,
            HidesRequest = incoming.Request.Hidden is not null,
        };
    }

    /// <summary>Runs the handler and waits for what its answer begins with; on the event loop, which its awaits keep.</summary>
    private Task<ServerResponse> CallAsync(
        RouteHandler handler, string method, IncomingRequest incoming, RouteMatch match, HandlerScope scope, CancellationToken cancellationToken) =>
        Loop.RunAsync(() => CallOnLoopAsync(handler, method, incoming, match, scope, cancellationToken), scope.Client, cancellationToken);

    /// <param name="take">Takes the answer before what is to be done after it; null: the client does.</param>
    private async Task<ServerResponse> CallOnLoopAsync(
        RouteHandler handler, string method, IncomingRequest incoming, RouteMatch match, HandlerScope scope, CancellationToken cancellationToken, Func<ServerResponse, Task<ServerResponse>>? take = null)
    {
        HandlerScope.Current = scope;
        scope.Client.Context = ExecutionContext.Capture();
        _ = _rules.Cookies.StoreIsReadLate ? null : scope.Cookies;
        var answer = await AnswerOfAsync(handler, method, incoming, match, scope, cancellationToken);
        scope.Revalidations.End(scope.RevalidationsCount);
        if (answer.Body is not SentBody body)
        {
            scope.Client.IsServed();
        }
        else if (!await body.StartAsync())
        {
            scope.Failure = body.Failure!.Message;
            answer = _rules.Streams.FailedBeforeTheFirstPart.ToResponse();
        }

        return scope.After.Follow(take is null ? answer : await take(answer));
    }

    private async Task<ServerResponse> AnswerOfAsync(
        RouteHandler handler, string method, IncomingRequest incoming, RouteMatch match, HandlerScope scope, CancellationToken cancellationToken)
    {
        object? result;
        try
        {
            result = await RunAsync(handler, incoming, scope);
        }
        catch (ThrownException thrown) when (_rules.Handlers.ThrownResponseIsSent && thrown.Value is Response response)
        {
            result = response;
        }
        catch (NavigationException navigation)
        {
            scope.HasNavigated = true;
            scope.RevalidationsCount = navigation.Url is not null && _rules.Revalidation.RedirectCounts;
            return FromNavigation(navigation, match, scope);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ResponseAbortedException) || !cancellationToken.IsCancellationRequested)
        {
            scope.Failure = exception.Message;
            if (exception is not DynamicUsageException)
            {
                Log.Write(match.File, exception);
            }

            return OnFailure(match.File, _rules.Handlers.Thrown).ToResponse(scope.Cookies.LinesOfAnError);
        }

        scope.RevalidationsCount = result is Response;
        try
        {
            return FromResult(result, method, match, scope);
        }
        catch (JavaScriptException exception)
        {
            Log.Write(match.File, exception); // cookies of the Response that cannot be merged
            return OnFailure(match.File, _rules.Handlers.Thrown).ToResponse();
        }
    }

    private async Task<object?> RunAsync(RouteHandler handler, IncomingRequest incoming, HandlerScope scope)
    {
        try
        {
            var running = handler(incoming.Request, incoming.Context);
            return _rules.Handlers.ResultsAreAwaited || running.IsCompleted ? await running : running;
        }
        finally
        {
            scope.IsRendering = false;
        }
    }
}
