using System.Collections.Immutable;
using System.Text;
using RouteHandlers.Build;
using RouteHandlers.Caching;
using RouteHandlers.Routing;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>
/// A folder tree that answers requests: the whole runtime, without any host. Safe for concurrent requests.
/// </summary>
public sealed partial class RouteHandlerApp
{
    private readonly ContractRules _rules;
    private readonly RouteTable _routes;
    private readonly Dictionary<AppFile, LoadedFile> _loaded;
    private readonly BuildError? _segmentProblem;

    private RouteHandlerApp(BuildOutput build, RouteHandlerAppOptions options)
    {
        BuildOutput = build;
        Options = options;
        var clock = options.TimeProvider is null ? new VirtualClock() : null;
        Loop = new(Log.Write) { Clock = clock };
        Clock = options.TimeProvider ?? clock!;
        clock?.TimerSet = Loop.Wake;
        _rules = build.Rules;
        _routes = RouteTable.Create(InOrderOfPreference(build), _rules.Routing);
        _loaded = new(
            build.Files.Select(file => KeyValuePair.Create(file.File, new LoadedFile(file.Instantiate(), [.. file.Layouts.Select(layout => layout())]))),
            ReferenceEqualityComparer.Instance); // a match names the very file; its members need not be compared
        _segmentProblem = build.Unchecked.FirstOrDefault(error => BuildErrorCodes.SegmentProblems.Contains(error.Code));
    }

    public BuildOutput BuildOutput { get; }

    internal RouteHandlerAppOptions Options { get; }

    /// <summary>The secret of this build, by which a client shows that draft mode is on.</summary>
    internal string DraftModeId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Why requests ended as they did, where the answer alone does not say it.</summary>
    public HandlerLog Log { get; } = new();

    /// <summary>Builds a tree.</summary>
    /// <exception cref="BuildException">The tree is refused; every reason is listed.</exception>
    public static async Task<RouteHandlerApp> BuildAsync(FolderTree tree, RouteHandlerAppOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        var rules = options.Rules ?? ContractRules.For(options.Version, options.Contract);
        var app = await Task.Run(() => new RouteHandlerApp(AppBuilder.Build(tree, rules), options), cancellationToken).ConfigureAwait(false);
        await app.RenderAsync(cancellationToken).ConfigureAwait(false);
        return app;
    }

    /// <summary>Sends a request to the app, as <c>fetch</c> would.</summary>
    /// <param name="url">A path (<c>/items/a</c>) or an absolute URL.</param>
    /// <exception cref="TypeErrorException">The connection was closed without an answer.</exception>
    public Task<Response> FetchAsync(string url, RequestInit? init = null, CancellationToken cancellationToken = default) =>
        FetchAsync(new Request(new Url(url, ServerRequest.DefaultOrigin).Href, init), cancellationToken);

    /// <inheritdoc cref="FetchAsync(string, RequestInit?, CancellationToken)"/>
    public async Task<Response> FetchAsync(Request request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var url = new Url(request.Url);
        var headers = request.Headers.ToList();
        if (!request.Headers.Has("host"))
        {
            headers.Insert(0, new("host", url.Host));
        }

        var answer = await HandleAsync(
            new() { Method = request.Method, Target = url.Pathname + url.Search, Headers = headers, Body = request.Content?.Take() },
            request.IsGivenSignal ? CancellationTokenSource.CreateLinkedTokenSource(request.Signal, cancellationToken).Token : cancellationToken).ConfigureAwait(false);
        return answer.Status == 0
            ? throw new TypeErrorException("fetch failed: the connection was closed without an answer")
            : new Response(answer.Status, answer.StatusText, ToHeaders(answer), answer.Body is { } body ? new(body) : null);
    }

    /// <summary>Answers one request. What the contract answers is a value; an exception is a fault of the simulator.</summary>
    /// <param name="cancellationToken">Cancelled when the client leaves, be it before the answer or in the middle of its body.</param>
    public async Task<ServerResponse> HandleAsync(ServerRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answer = await AnswerAsync(request, cancellationToken).ConfigureAwait(false);
        if (request.Method != "HEAD" || answer.Body is not { } body || !_rules.Methods.HeadHasNoBody)
        {
            return answer;
        }

        await body.DisposeAsync().ConfigureAwait(false);
        return answer with { Body = null };
    }

    private async Task<ServerResponse> AnswerAsync(ServerRequest request, CancellationToken cancellationToken)
    {
        if (FromUncheckedSegments() is { } poisoned)
        {
            return poisoned;
        }

        if (FromParser(request) is { } refused)
        {
            return refused;
        }

        var target = RequestTarget.Parse(request.Target);
        if (FromTarget(ref target) is { } redirected)
        {
            return redirected;
        }

        if (_routes.Match(target.Path) is not { } match)
        {
            return _rules.Routing.NotFound.ToResponse();
        }

        if (!target.IsWellFormed)
        {
            return _rules.Routing.MalformedEscape.ToResponse();
        }

        return match.File.Kind == AppFileKind.Page
            ? await FromPageAsync(request, match).ConfigureAwait(false)
            : await FromHandlerAsync(request, target, match, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Segment names that the build should have refused leave nothing that works.</summary>
    private ServerResponse? FromUncheckedSegments()
    {
        if (_segmentProblem is null)
        {
            return null;
        }

        Log.Write($"Error: {_segmentProblem.Message}");
        return (_rules.Build.UncheckedSegments == UncheckedSegments.ServerEnds ? ErrorAnswer.Closed : ErrorAnswer.Text(500, "Internal Server Error")).ToResponse();
    }

    /// <summary>What the server's HTTP parser refuses before the framework sees it.</summary>
    private ServerResponse? FromParser(ServerRequest request)
    {
        if (!_rules.Methods.Parsed.Contains(request.Method))
        {
            return _rules.Methods.NotParsed.ToResponse();
        }

        if (request.Target.Any(letter => letter is <= ' ' or > '~') || !(request.Method == "CONNECT" || RequestTarget.HasAForm(request.Target)))
        {
            return ErrorAnswer.Empty(400).ToResponse();
        }

        var headSize = request.Method.Length + request.Target.Length + 12 + request.Headers.Sum(header => header.Key.Length + header.Value.Length + 4);
        return headSize > _rules.Requests.MaximumHeadSize ? ErrorAnswer.Empty(431).ToResponse()
            : request.Method == "CONNECT" ? _rules.Methods.Connect.ToResponse()
            : request.Target == "*" ? _rules.Routing.AsteriskTarget.ToResponse()
            : null;
    }

    /// <summary>Sends the client to the canonical path, or refuses a path that is none.</summary>
    private ServerResponse? FromTarget(ref RequestTarget target)
    {
        var single = target.WithSingleSlashes();
        if (_rules.Routing.CanonicalPathRedirect is { } status)
        {
            var resolved = _rules.Routing.ResolvesDotSegments ? single.WithoutDotSegments() : single;
            if (single != target)
            {
                return RedirectTo(status, resolved.Path, target);
            }

            if (resolved.Path.Length > 1 && resolved.Path.EndsWith('/'))
            {
                return RedirectTo(status, resolved.Path[..^1], _rules.Routing.TrailingSlashRewritesTheQuery ? target.WithRewrittenQuery() : target);
            }
        }

        return target.HasDotSegments ? FromDotSegments(ref target) : null;
    }

    /// <summary>Where dot segments are not resolved before matching, the route that takes the path as it is written must take the resolved one too.</summary>
    private ServerResponse? FromDotSegments(ref RequestTarget target)
    {
        var written = target;
        target = target.WithoutDotSegments();
        if (_rules.Routing.ResolvesDotSegments)
        {
            return null;
        }

        return _routes.Match(written.Path) is not { } match ? _rules.Routing.NotFound.ToResponse()
            : !written.IsWellFormed ? _rules.Routing.MalformedEscape.ToResponse()
            : match.File != _routes.Match(target.Path)?.File ? _rules.Routing.NotFound.ToResponse()
            : null;
    }

    private ServerResponse RedirectTo(int status, string path, RequestTarget from)
    {
        var location = _rules.Routing.CanonicalPathKeepsQuery ? path + from.Search : path;
        return ErrorAnswers.Create(status, [new("location", location), new("Refresh", $"0;url={location}")], location);
    }

    private async Task<ServerResponse> FromHandlerAsync(ServerRequest request, RequestTarget target, RouteMatch match, CancellationToken cancellationToken)
    {
        var handlers = _loaded[match.File].Module.Handlers;
        if (_rules.Requests.ClientNavigationIsRedirected && request.Method == "GET" && request.Header("rsc") == "1")
        {
            return new() { Status = 307, StatusText = ReasonPhrases.Of(307), Headers = [new("location", $"{target.Path}{(target.Search.Length > 0 ? target.Search + "&" : "?")}_rsc")] };
        }

        if (!_rules.Runtimes.EdgeIsServed && RuntimeOf(match.File) == Edge)
        {
            return _rules.Routing.NotFound.ToResponse();
        }

        if (_rendered.GetValueOrDefault(match.File) is { } entry)
        {
            return FromRendered(request, match, entry);
        }

        if (FromMethod(request, handlers) is { } answered)
        {
            return answered;
        }

        var client = new Client(Loop, cancellationToken);
        return await Loop.RunAsync(() => CallAsync(request, target, match, handlers, client, cancellationToken), client, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the handler and waits for what its answer begins with; on the event loop, which its awaits keep.</summary>
    private async Task<ServerResponse> CallAsync(
        ServerRequest request, RequestTarget target, RouteMatch match, IReadOnlyDictionary<string, RouteHandler> handlers, Client client, CancellationToken cancellationToken)
    {
        var incoming = IncomingRequest.Create(request, target, match, _rules, _rules.Streams.LeavingAborts ? client.Left : new());
        var scope = new HandlerScope { Rules = _rules, Request = incoming.Request, Runtime = RuntimeOf(match.File), App = this, Client = client };
        return await CallAsync(request, incoming, match, handlers, scope, cancellationToken);
    }

    private async Task<ServerResponse> CallAsync(
        ServerRequest request, IncomingRequest incoming, RouteMatch match, IReadOnlyDictionary<string, RouteHandler> handlers, HandlerScope scope, CancellationToken cancellationToken)
    {
        var client = scope.Client;
        HandlerScope.Current = scope;
        client.Context = ExecutionContext.Capture();
        _ = _rules.Cookies.StoreIsReadLate ? null : scope.Cookies;
        var answer = await FromHandlerAsync(request, incoming, match, handlers, scope, cancellationToken);
        if (answer.Body is not SentBody body)
        {
            client.IsServed();
        }
        else if (!await body.StartAsync())
        {
            answer = _rules.Streams.FailedBeforeTheFirstPart.ToResponse();
        }

        return scope.After.Follow(answer);
    }

    private async Task<ServerResponse> FromHandlerAsync(
        ServerRequest request, IncomingRequest incoming, RouteMatch match, IReadOnlyDictionary<string, RouteHandler> handlers, HandlerScope scope, CancellationToken cancellationToken)
    {
        object? result;
        try
        {
            var running = HandlerFor(request.Method, handlers)!(incoming.Request, incoming.Context);
            result = _rules.Handlers.ResultsAreAwaited || running.IsCompleted ? await running : running;
            scope.EndsWhenTheRequestIsUsed = false;
        }
        catch (ThrownException thrown) when (_rules.Handlers.ThrownResponseIsSent && thrown.Value is Response response)
        {
            result = response;
        }
        catch (NavigationException navigation)
        {
            scope.EndsWhenTheRequestIsUsed = false;
            return FromNavigation(navigation, match, scope);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or ResponseAbortedException) || !cancellationToken.IsCancellationRequested)
        {
            scope.EndsWhenTheRequestIsUsed = false;
            scope.Failure = exception.Message;
            if (exception is not DynamicUsageException)
            {
                Log.Write(match.File, exception);
            }

            return OnFailure(match.File, _rules.Handlers.Thrown).ToResponse(scope.Cookies.LinesOfAnError);
        }

        try
        {
            return FromResult(result, request.Method, match, scope);
        }
        catch (JavaScriptException exception)
        {
            Log.Write(match.File, exception); // cookies of the Response that cannot be merged
            return OnFailure(match.File, _rules.Handlers.Thrown).ToResponse();
        }
    }

    /// <summary>What the method alone decides: no handler runs.</summary>
    private ServerResponse? FromMethod(ServerRequest request, IReadOnlyDictionary<string, RouteHandler> handlers)
    {
        var rules = _rules.Methods;
        if (request.Method == "TRACE")
        {
            return rules.Trace.ToResponse();
        }

        if (!rules.Supported.Contains(request.Method))
        {
            return rules.NotSupported.ToResponse();
        }

        if (HandlerFor(request.Method, handlers) is not null)
        {
            return null;
        }

        return request.Method == "OPTIONS" && rules.OptionsIsAutomatic
            ? new() { Status = rules.AutomaticOptionsStatus, StatusText = ReasonPhrases.Of(rules.AutomaticOptionsStatus), Headers = [new("allow", Allow(handlers))] }
            : rules.NotExportedCarriesAllow ? rules.NotExported.ToResponse(new KeyValuePair<string, string>("allow", Allow(handlers)))
            : rules.NotExported.ToResponse();
    }

    private RouteHandler? HandlerFor(string method, IReadOnlyDictionary<string, RouteHandler> handlers)
    {
        var rules = _rules.Methods;
        if (!rules.EachMethodHasItsExport)
        {
            return handlers.Where(handler => rules.Supported.Contains(handler.Key)).Select(handler => handler.Value).FirstOrDefault();
        }

        var own = handlers.GetValueOrDefault(method)
            ?? (rules.MisnamedExportsAnswer ? handlers.Where(handler => handler.Key.Equals(method, StringComparison.OrdinalIgnoreCase)).Select(handler => handler.Value).FirstOrDefault() : null);
        if (method == "OPTIONS" && rules.OptionsIsAutomatic && !rules.OwnHeadAndOptionsWin)
        {
            return null;
        }

        if (method != "HEAD" || !rules.HeadIsAutomatic || !handlers.TryGetValue("GET", out var get))
        {
            return own;
        }

        return own is null || !rules.OwnHeadAndOptionsWin ? get : own;
    }

    private string Allow(IReadOnlyDictionary<string, RouteHandler> handlers)
    {
        var rules = _rules.Methods;
        var allowed = rules.Supported.Where(handlers.ContainsKey).ToList();
        if (rules.HeadIsAutomatic && rules.AllowNamesAutomaticHead && allowed.Contains("GET") && !allowed.Contains("HEAD"))
        {
            allowed.Add("HEAD");
        }

        if (rules.AllowNamesOptions && !allowed.Contains("OPTIONS"))
        {
            allowed.Add("OPTIONS");
        }

        return string.Join(", ", rules.AllowIsSorted ? allowed.Order(StringComparer.Ordinal) : allowed);
    }

    private ServerResponse FromResult(object? result, string method, RouteMatch match, HandlerScope scope)
    {
        if (result is not Response response)
        {
            Log.Write($"{match.File.DisplayPath}: Error: {method} gave {(result is null ? "undefined" : result.GetType().Name)}. A Response was expected. Return one in every branch of the handler.");
            scope.Failure = "no Response was returned.";
            return OnFailure(match.File, _rules.Handlers.NotAResponse).ToResponse();
        }

        // Nobody looks at the body of an answer to HEAD, except where cookies join the Response.
        var looksAtTheBody = method != "HEAD" || !_rules.Methods.HeadHasNoBody || !_rules.Methods.HeadTakesUsedBodies || scope.HasChangedCookies;
        if (response.Status == 0 || (looksAtTheBody && response.Content is { IsUnusable: true }))
        {
            Log.Write($"{match.File.DisplayPath}: Error: {method} gave a Response that cannot be sent: {(response.Status == 0 ? "it is an error response" : "its body was read already")}.");
            // The headers of a body that turns out to be used are set by then; merging cookies finds it out before.
            return response.Status == 0 || !_rules.Handlers.UsedBodyKeepsHeaders || scope.HasChangedCookies ? _rules.Handlers.UnusableResponse.ToResponse() : _rules.Handlers.UnusableResponse.ToResponse([.. HeadersOf(response, scope).TakeWhile(IsSendable)]);
        }

        if (_rules.Responses.Refused.FirstOrDefault(response.Headers.Has) is { } refused)
        {
            Log.Write($"{match.File.DisplayPath}: Error: {method} gave a Response with the header {refused}, by which NextResponse.next() and NextResponse.rewrite() mark theirs. They are middleware's: leave them out.");
            return _rules.Handlers.UnusableResponse.ToResponse();
        }

        List<KeyValuePair<string, string>> headers = [.. HeadersOf(response, scope)];
        if (headers.FindIndex(header => !IsSendable(header)) is var unsendable and >= 0)
        {
            Log.Write($"{match.File.DisplayPath}: TypeError: Invalid character in header content [\"{headers[unsendable].Key}\"]. Leave control characters out of its value.");
            return _rules.Handlers.UnusableResponse.ToResponse([.. headers.Take(unsendable)]); // what was set before it stays
        }

        var body = response.Content is { } content ? BodyOf(content, method, scope.Client) : null;
        if (!_rules.Pages.LayoutsWrapPagesOnly && body is MemoryStream && response.Headers.Get("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true)
        {
            using var reader = new StreamReader(body, Encoding.UTF8);
            body = new MemoryStream(Encoding.UTF8.GetBytes(InLayouts(match.File, reader.ReadToEnd())), writable: false);
        }

        return new()
        {
            Status = response.Status,
            StatusText = _rules.Responses.SendsStatusText && response.StatusText.Length > 0 ? response.StatusText : ReasonPhrases.Of(response.Status),
            Headers = headers,
            Body = body,
        };
    }

    private bool IsSendable(KeyValuePair<string, string> header) => !_rules.Responses.ControlCharactersAreRefused || HttpSyntax.IsFieldValue(header.Value);

    private Stream? BodyOf(BodyContent content, string method, Client client)
    {
        if (content.IsUnusable)
        {
            return null; // of an answer to HEAD
        }

        if (content.Length is not null)
        {
            return content.Take();
        }

        if (client.Left.Aborted)
        {
            return null; // nobody is there to send it to; the stream is left as it is
        }

        if (method != "HEAD" || !_rules.Methods.HeadHasNoBody)
        {
            return new SentBody(content.TakeReader(), Loop, client, _rules.Streams, Log);
        }

        content.Abandon();
        if (!_rules.Streams.HeadLeavesTheStream)
        {
            _ = content.Stream.CancelAsync(new ResponseAbortedException());
        }

        return null;
    }

    private IEnumerable<KeyValuePair<string, string>> HeadersOf(Response response, HandlerScope scope)
    {
        var headers = new HeaderList(response.Headers.List);
        if (scope.HasChangedCookies)
        {
            scope.Cookies.ApplyTo(headers);
        }

        foreach (var name in _rules.Responses.Dropped)
        {
            headers.Delete(name);
        }

        var vary = VaryOf(scope, headers);
        var cookies = new HashSet<string>(StringComparer.Ordinal);
        return vary.Concat(headers.SortAndCombine())
            .SelectMany(header => header.Key == "set-cookie" && _rules.Cookies.SplitsJoinedLines
                ? CookieSyntax.SplitSetCookie(header.Value).Select(line => KeyValuePair.Create(header.Key, line))
                : [header])
            .Where(header => header.Key != "set-cookie" || !_rules.Cookies.RepeatedLinesAreSentOnce || cookies.Add(header.Value))
            .Concat(DraftMode.LinesFor(scope));
    }

    private static Headers ToHeaders(ServerResponse answer)
    {
        var list = new HeaderList();
        foreach (var (name, value) in answer.Headers)
        {
            list.Append(name, value);
        }

        return new(list, HeadersGuard.Immutable);
    }

    private static IEnumerable<AppFile> InOrderOfPreference(BuildOutput build)
    {
        var slotPages = build.Rules.Pages.SlotPageBesideRoute == SlotPageBesideRoute.PageWins ? 0 : 2;
        return build.Files.Select(file => file.File).OrderBy(file => file is { Kind: AppFileKind.Page, IsInSlot: true } ? slotPages : 1);
    }

    /// <summary>A file's evaluation at run time.</summary>
    private sealed record LoadedFile(RouteModule Module, ImmutableArray<RouteModule> Layouts);
}
