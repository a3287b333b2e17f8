using RouteHandlers.Build;
using RouteHandlers.Tree;
using RouteHandlers.Server;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <content>Middleware: it answers by itself, sends the request elsewhere, or changes what the handler and the client see.</content>
public sealed partial class RouteHandlerApp
{
    private const string SubrequestHeader = "x-middleware-subrequest";

    private readonly RouteModule? _middleware;

    /// <summary>What middleware made of a request.</summary>
    /// <param name="Answer">The answer; null: the request goes on.</param>
    /// <param name="Request">As it goes on.</param>
    /// <param name="Path">Where to: the path that is looked for.</param>
    /// <param name="Headers">What is in the answer, whoever gives it.</param>
    private sealed record MiddlewareResult(ServerResponse? Answer, ServerRequest Request, string Path, IReadOnlyList<KeyValuePair<string, string>> Headers)
    {
        public static MiddlewareResult GoOn(ServerRequest request, RequestTarget target) => new(null, request, target.Path, []);

        public static MiddlewareResult AnswerWith(ServerResponse answer, ServerRequest request) => new(answer, request, "", []);
    }

    private async Task<MiddlewareResult> FromMiddlewareAsync(ServerRequest request, RequestTarget target, CancellationToken cancellationToken)
    {
        if (BuildOutput.Middleware is not { } middleware || !IsForMiddleware(middleware, request, target))
        {
            return MiddlewareResult.GoOn(request, target);
        }

        // The body is there for both: what one of them reads is kept for the other.
        var body = request.Body is { } sent ? new BodyContent(sent) : null;
        var copy = _rules.Middleware.BodyIsReadTwice ? body?.Clone() : body;
        var client = new Client(Loop, cancellationToken);
        var seen = request with { Body = copy?.Take() };
        var onward = body is { IsUsed: false } ? request with { Body = body.Take() } : seen;

        var incoming = IncomingRequest.Create(seen, target with { Search = Rewritten(target.Search) }, match: null, _rules, client.Left, isHidden: false);
        var scope = new HandlerScope
        {
            Rules = _rules,
            Request = incoming.Request,
            Runtime = middleware.Name == "proxy" ? _rules.Runtimes.Default : Edge,
            App = this,
            Client = client,
            Caching = new(() => []) { Config = default, Route = "/" + middleware.Name, Path = target.Path, IsForOneRequest = true },
        };
        return await Loop.RunAsync(() => RunMiddlewareAsync(middleware, scope, onward, target), client, cancellationToken).ConfigureAwait(false);
    }

    private bool IsForMiddleware(BuiltMiddleware middleware, ServerRequest request, RequestTarget target)
    {
        var rules = _rules.Middleware;
        return rules.Runs
            && request.Method != "TRACE" // no Request can be made of it
            && target.IsWellFormed
            && (rules.RunsForUnknownPaths || _routes.Match(target.Path) is not null)
            && (rules.RunsBeforeStaticAnswers || _routes.Match(target.Path) is not { } match || !_loaded.TryGetValue(match.File, out var file) || file.Rendering.Mode == Caching.StaticMode.Dynamic)
            && !(rules.SubrequestsPassBy && request.Header(SubrequestHeader) is not null)
            && (!rules.MatchersCount || middleware.Matchers is not { } matchers || matchers.Take(rules.EveryMatcherCounts ? matchers.Length : 1).Any(matcher => matcher.Matches(target.Path, request, target.Search, rules)));
    }

    /// <summary>On the event loop.</summary>
    private async Task<MiddlewareResult> RunMiddlewareAsync(BuiltMiddleware middleware, HandlerScope scope, ServerRequest request, RequestTarget target)
    {
        HandlerScope.Current = scope;
        scope.Client.Context = ExecutionContext.Capture();
        object? result;
        try
        {
            var function = middleware.Function is { } export ? _middleware!.Middleware[export] : throw new JavaScriptException($"The file must export a function '{middleware.Name}', or one by default.");
            result = await function(scope.Request, new(Log, "/" + middleware.Name));
            if (result is not (null or "" or false or Response))
            {
                throw new TypeErrorException("Expected an instance of Response to be returned");
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(exception);
        }

        var response = result as Response ?? (_rules.Middleware.NothingGoesOn ? NextResponse.Next() : new Response());
        if (_rules.Middleware.OwnResponsesAreSent && response.Headers.Get("location") is { } location)
        {
            return Url.Parse(location) is { } url ? Redirected(url) : Failed(new TypeErrorException("Invalid URL"));
        }

        return IsPassedOn(response) ? Continued() : await AnsweredAsync();

        MiddlewareResult Failed(Exception exception)
        {
            scope.Client.IsServed();
            Log.Write($"{middleware.File.Path}: {(exception as JavaScriptException)?.Name ?? "Error"}: {exception.Message}");
            return MiddlewareResult.AnswerWith(_rules.Middleware.Failed.ToResponse(), request);
        }

        MiddlewareResult Redirected(Url url)
        {
            scope.Client.IsServed();
            var to = Written(url, request);
            var refresh = response.Status == 308 ? new KeyValuePair<string, string>[] { new("Refresh", $"0;url={to}") } : [];
            return MiddlewareResult.AnswerWith(ErrorAnswers.Create(response.Status, [.. ForTheClient(response).Where(header => header.Key != "location"), new("location", to), .. refresh], to), request);
        }

        MiddlewareResult Continued()
        {
            scope.Client.IsServed();
            response.Content?.Abandon();
            var headers = ForTheClient(response).ToList();
            var rewrite = _rules.Middleware.RewritesCount && response.Headers.Get("x-middleware-rewrite") is { } destination ? new Url(destination) : null;
            return new(
                null,
                (rewrite is not null && _rules.Middleware.RewritesChangeTheUrl ? request with { Target = rewrite.Pathname + rewrite.Search } : request) with { Headers = ForTheHandler(response, request) },
                rewrite?.Pathname ?? target.Path,
                [.. _rules.Middleware.ResponseHeadersAreSent ? headers : [], .. rewrite is not null && _rules.Middleware.RewritesAreNamed ? [KeyValuePair.Create("x-middleware-rewrite", Written(rewrite, request))] : Array.Empty<KeyValuePair<string, string>>()]);
        }

        async Task<MiddlewareResult> AnsweredAsync()
        {
            if (response.Status == 0)
            {
                scope.Client.IsServed();
                return MiddlewareResult.AnswerWith((_rules.Middleware.NetworkErrorsAreNotFound ? _rules.Routing.NotFound : _rules.Middleware.Failed).ToResponse(), request);
            }

            var answer = new ServerResponse
            {
                Status = response.Status,
                StatusText = ReasonPhrases.Of(response.Status),
                Headers = [.. ForTheClient(response)],
                Body = response.Content is { } content ? BodyOf(content, request.Method, scope.Client) : null,
            };
            if (answer.Body is not SentBody body)
            {
                scope.Client.IsServed();
            }
            else if (!await body.StartAsync())
            {
                answer = _rules.Streams.FailedBeforeTheFirstPart.ToResponse();
            }

            return MiddlewareResult.AnswerWith(answer, request);
        }
    }

    private bool IsPassedOn(Response response) =>
        response.Headers.Has("x-middleware-next") || response.Headers.Has("x-middleware-rewrite") || !_rules.Middleware.OwnResponsesAreSent;

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
            if (response.Headers.Get($"x-middleware-request-{name}") is { Length: > 0 } value)
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
