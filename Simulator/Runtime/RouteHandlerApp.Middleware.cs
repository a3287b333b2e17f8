using RouteHandlers.Build;
using RouteHandlers.Caching;
using RouteHandlers.Routing;
using RouteHandlers.Tree;
using RouteHandlers.Server;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <content>Middleware: it answers by itself, sends the request elsewhere, or changes what the handler and the client see.</content>
public sealed partial class RouteHandlerApp
{
    private const string SubrequestHeader = "x-middleware-subrequest";

    private static readonly string[] _urlHeaders = ["location", "x-middleware-rewrite"];

    private readonly RouteModule? _middleware;

    /// <summary>What middleware answers; null: the request goes on, as middleware left it.</summary>
    private async Task<ServerResponse?> FromMiddlewareAsync(RoutedRequest routed, CancellationToken cancellationToken)
    {
        if (BuildOutput.Middleware is not { } middleware || !IsForMiddleware(middleware, routed))
        {
            return null;
        }

        if (routed.Request.Method == "TRACE")
        {
            Log.Write($"{middleware.File.Path}: TypeError: 'TRACE' HTTP method is unsupported.");
            return _rules.Middleware.Failed.ToResponse(); // no Request can be made of it
        }

        // The body is there for both: what one of them reads is kept for the other.
        var body = routed.Request.Body is { } sent ? new BodyContent(_rules.Middleware.MaximumBody is { } most ? new BoundedStream(sent, most) : sent) : null;
        var copy = _rules.Middleware.BodyIsReadTwice ? body?.Clone() : body;
        var seen = routed.Request with { Body = copy?.Take() };
        routed.Request = body is { IsUsed: false } ? routed.Request with { Body = body.Take() } : seen;

        var client = new Client(Loop, cancellationToken);
        var target = routed.Target with { Search = Rewritten(routed.Target.Search) };
        var scope = new HandlerScope
        {
            Rules = _rules,
            Request = IncomingRequest.Create(
                seen, target, match: null, _rules, client.Left, isHidden: false, _rules.Middleware.KnowsTheBasePath ? BuildOutput.Config.BasePath : "").Request,
            IsMiddleware = true,
            Runtime = middleware.Name == "proxy" ? _rules.Runtimes.Default : Edge,
            App = this,
            Client = client,
            Caching = new(() => []) { Config = default, Route = "/" + middleware.Name, Path = target.Path, IsForOneRequest = true },
        };
        return await Loop.RunAsync(() => RunMiddlewareAsync(middleware, scope, routed, cancellationToken), client, cancellationToken).ConfigureAwait(false);
    }

    private bool IsForMiddleware(BuiltMiddleware middleware, RoutedRequest routed)
    {
        var rules = _rules.Middleware;
        var path = WithoutBasePath(routed.Path);
        return rules.Runs
            && (path is not null || rules.RunsOutsideTheBasePath)
            && (routed.Target.IsWellFormed || Match() is null) // a route that takes it fails, before anything runs
            && (rules.RunsForUnknownPaths || Match() is not null)
            && (rules.RunsBeforeStaticAnswers || Match() is not { } match || _loaded[match.File].Rendering.Mode == StaticMode.Dynamic)
            && !(rules.SubrequestsPassBy && routed.Request.Header(SubrequestHeader) is not null)
            && (!rules.MatchersCount || middleware.Matchers is not { } matchers || (path is not null
                && matchers.Take(rules.EveryMatcherCounts ? matchers.Length : 1).Any(matcher => matcher.Matches(path, routed.Request, routed.Query, rules))));

        RouteMatch? Match() => path is null ? null : _routes.Match(path);
    }

    /// <summary>On the event loop.</summary>
    private async Task<ServerResponse?> RunMiddlewareAsync(BuiltMiddleware middleware, HandlerScope scope, RoutedRequest routed, CancellationToken cancellationToken)
    {
        HandlerScope.Current = scope;
        scope.Client.Context = ExecutionContext.Capture();
        Response response;
        try
        {
            response = await ResponseOfAsync(middleware, scope);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ResponseAbortedException) || !cancellationToken.IsCancellationRequested)
        {
            scope.Revalidations.End(counts: false);
            scope.Client.IsServed();
            Log.Write($"{middleware.File.Path}: {(exception as JavaScriptException)?.Name ?? "Error"}: {exception.Message}");
            return scope.After.Follow(_rules.Middleware.Failed.ToResponse());
        }

        scope.Revalidations.End(counts: true);
        if (response.Headers.Has("x-middleware-next") || response.Headers.Has("x-middleware-rewrite") || !_rules.Middleware.OwnResponsesAreSent)
        {
            scope.Client.IsServed();
            response.Content?.Abandon();
            scope.After.Follow(new() { Status = response.Status, StatusText = "" }); // what it gave has ended, whoever answers the request
            return LetGoOn(middleware, routed, response, scope);
        }

        SetHeaders(routed, response);
        var answer = await OwnAnswerAsync(response, scope, routed.Request);
        if (answer.Body is not SentBody)
        {
            scope.Client.IsServed();
        }

        return scope.After.Follow(WithHeaders(answer, routed));
    }

    private async Task<Response> ResponseOfAsync(BuiltMiddleware middleware, HandlerScope scope)
    {
        var function = middleware.Function is { } export ? _middleware!.Middleware[export] : throw new JavaScriptException($"The file must export a function '{middleware.Name}', or one by default.");
        var response = await ResultOfAsync() switch
        {
            Response own => WithChangedCookies(own, scope),
            null => _rules.Middleware.NothingGoesOn ? NextResponse.Next() : new Response(),
            _ => throw new TypeErrorException("Expected an instance of Response to be returned"),
        };
        if (_urlHeaders.FirstOrDefault(name => response.Headers.Get(name) is { } url && Url.Parse(url) is null) is { } relative)
        {
            throw new TypeErrorException($"Invalid URL '{response.Headers.Get(relative)}' in the header {relative}. Give an absolute one: new URL(path, request.url)");
        }

        return ForTheClient(response).FirstOrDefault(header => !IsSendable(header)).Key is not { } unsendable ? response
            : throw new TypeErrorException($"Invalid character in header content [\"{unsendable}\"]. Leave control characters out of its value.");

        async Task<object?> ResultOfAsync()
        {
            try
            {
                return await function(scope.Request, new(Log, "/" + middleware.Name));
            }
            catch (NavigationException navigation) when (!_rules.Middleware.NavigationFails)
            {
                return navigation.Url is { } url ? NextResponse.Redirect(new Url(url, scope.Request.SentUrl), navigation.Status) : Response.Error();
            }
        }
    }

    private Response WithChangedCookies(Response response, HandlerScope scope)
    {
        if (!scope.Cookies.AreChanged || !_rules.Middleware.ChangedCookiesAreSent)
        {
            return response;
        }

        if (_rules.Middleware.ChangedCookiesAreSentAlone)
        {
            response.Headers.List.Delete("set-cookie");
        }

        scope.Cookies.ApplyTo(response.Headers.List);
        return response;
    }

    /// <summary>The Response as an answer; its headers are set already.</summary>
    private async Task<ServerResponse> OwnAnswerAsync(Response response, HandlerScope scope, ServerRequest request)
    {
        if (response.Status == 0)
        {
            return (_rules.Middleware.NetworkErrorsAreNotFound ? _rules.Routing.NotFound : _rules.Middleware.Failed).ToResponse();
        }

        if (response.Headers.Get("location") is { } location && Response.IsRedirectStatus(response.Status))
        {
            var to = Written(new(location), request);
            return ErrorAnswers.Create(response.Status, response.Status == 308 ? [new("Refresh", $"0;url={to}")] : [], to);
        }

        var body = response.Content is { } content ? BodyOf(content, request.Method, scope.Client) : null;
        return body is SentBody stream && !await stream.StartAsync()
            ? _rules.Streams.FailedBeforeTheFirstPart.ToResponse()
            : new()
            {
                Status = response.Status,
                StatusText = ReasonPhrases.Of(response.Status),
                Headers = response.Headers.Get("content-type") is { } type && CanBeCompressed(type) ? [new("vary", "Accept-Encoding")] : [],
                Body = body,
            };
    }

    /// <summary>The request goes on: elsewhere, where it is rewritten, and with the headers that it is given.</summary>
    /// <returns>Null, but where it would leave the app.</returns>
    private ServerResponse? LetGoOn(BuiltMiddleware middleware, RoutedRequest routed, Response response, HandlerScope scope)
    {
        var rules = _rules.Middleware;
        if (rules.ResponseHeadersAreSent)
        {
            SetHeaders(routed, response);
        }

        var request = routed.Request;
        routed.Request = request with { Headers = ForTheHandler(response, request) };
        if (!rules.RewritesCount || response.Headers.Get("x-middleware-rewrite") is not { } destination)
        {
            return null;
        }

        var url = new Url(destination);
        if (!IsOwn(url, scope, request))
        {
            Log.Write($"{middleware.File.Path}: Error: a rewrite to {url.Href} leaves the app, which is not modelled: the simulator asks no other server. Rewrite to a path of the app.");
            return _rules.Middleware.Failed.ToResponse();
        }

        (routed.Rewritten, routed.Query) = (url.Pathname, QueryValues.Parse(url.Search));
        if (rules.RewritesChangeTheUrl)
        {
            routed.Target = new(url.Pathname, url.Search, url.Hash);
        }

        if (rules.RewritesAreNamed)
        {
            routed.SetHeader("x-middleware-rewrite", Written(url, request));
        }

        return null;
    }

    // A NextUrl, for a server has several names on its own machine.
    private static bool IsOwn(Url url, HandlerScope scope, ServerRequest request) =>
        new NextUrl(url.Href).Host is var host && (host == new NextUrl(request.Origin).Host || host == new NextUrl(scope.Request.SentUrl).Host);

    private void SetHeaders(RoutedRequest routed, Response response)
    {
        foreach (var (name, value) in ForTheClient(response))
        {
            routed.SetHeader(name, name == "location" && (_rules.Middleware.OwnOriginIsLeftOutOfEveryLocation || Response.IsRedirectStatus(response.Status)) ? Written(new(value), routed.Request) : value);
        }
    }

    /// <summary>What of the Response's headers is sent: not those by which it speaks to the server.</summary>
    private static IEnumerable<KeyValuePair<string, string>> ForTheClient(Response response) =>
        response.Headers.List.SortAndCombine().Where(header => header.Value.Length > 0
            && header.Key is not ("x-middleware-next" or "x-middleware-rewrite" or "x-middleware-redirect" or "x-middleware-refresh" or "x-middleware-override-headers" or "x-middleware-set-cookie" or "content-length")
            && !header.Key.StartsWith("x-middleware-request-", StringComparison.Ordinal));

    /// <summary>The request's headers as they go on.</summary>
    private List<KeyValuePair<string, string>> ForTheHandler(Response response, ServerRequest request)
    {
        var rules = _rules.Middleware;
        var headers = new HeaderList();
        var given = rules.RequestHeadersReachTheHandler ? response.Headers.Get("x-middleware-override-headers")?.Split(',').Select(name => name.Trim()).ToList() : null;
        foreach (var (name, value) in request.Headers.Where(header => given is null || !rules.RequestHeadersMayBeTakenAway || given.Contains(header.Key.ToLowerInvariant())))
        {
            headers.Append(name, value);
        }

        foreach (var name in given ?? [])
        {
            if (response.Headers.Get($"x-middleware-request-{name}") is { } value)
            {
                headers.Set(name, value);
            }
        }

        if (rules.ResponseHeadersReachTheHandler)
        {
            foreach (var (name, value) in ForTheClient(response))
            {
                headers.Set(name, value);
            }

            if (response.Headers.Get("x-middleware-set-cookie") is { } cookies)
            {
                headers.Set("x-middleware-set-cookie", cookies);
            }
        }

        if (rules.CookiesReachTheHandler && response.Headers.GetSetCookie() is { Count: > 0 } lines)
        {
            headers.Set("cookie", string.Join("; ", [.. headers.Get("cookie") is { } before ? new[] { before } : [], .. lines.Select(line => line.Split(';')[0])]));
        }

        return [.. headers.Raw];
    }

    private string Written(Url url, ServerRequest request) =>
        _rules.Middleware.OwnOriginIsLeftOut && url.Origin == new Url(request.Origin).Origin ? url.Pathname + url.Search + url.Hash : url.Href;

    private static string Rewritten(string search) => new UrlSearchParams(search).ToString() is { Length: > 0 } query ? $"?{query}" : "";
}
