using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RouteHandlers.Build;
using RouteHandlers.Caching;
using RouteHandlers.Routing;
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
        Clock = clock ?? (TimeProvider)new PacedClock(options.TimeProvider!);
        clock?.TimerSet = Loop.Wake;
        _rules = build.Rules;
        Data = new(Clock, Tags, _rules.DataCache);
        _routes = RouteTable.Create(InOrderOfPreference(build), _rules.Routing);
        _loaded = new(
            build.Files.Select(file => KeyValuePair.Create(file.File, LoadedFile.Of(file, _rules))),
            ReferenceEqualityComparer.Instance); // a match names the very file; its members need not be compared
        _middleware = build.Middleware?.Instantiate();
        _responses = new(Clock, Tags, _rules.Serving);
        _publicFiles = PublicFile.Read(build.PublicFiles, Clock.GetUtcNow());
        _segmentProblem = build.Unchecked.FirstOrDefault(error => error.LeavesNoRoute);
    }

    public BuildOutput BuildOutput { get; }

    internal RouteHandlerAppOptions Options { get; }

    /// <summary>What its handlers fetched or computed for more than one request.</summary>
    internal DataCache Data { get; }

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
        return await new BuildWatch(options.BuildPatience).RunAsync(
            async () =>
            {
                var app = new RouteHandlerApp(AppBuilder.Build(tree, rules), options);
                await app.RenderAsync(cancellationToken).ConfigureAwait(false);
                app._notFound = await app.WriteNotFoundAsync(cancellationToken).ConfigureAwait(false);
                return app;
            },
            cancellationToken).ConfigureAwait(false);
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

        try
        {
            return await AnswerAsync(new RoutedRequest(WithoutInternalHeaders(request)), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is PathPatternException or RegexMatchTimeoutException or UnsendableHeaderException)
        {
            // What a handler throws never comes here.
            Log.Write($"Error: the request cannot be routed: {(exception is RegexMatchTimeoutException late ? $"the pattern {late.Pattern} takes too long. Write it so that no text can be taken in two ways." : exception.Message)}");
            return _rules.Handlers.UnusableResponse.ToResponse();
        }
    }

    private async Task<ServerResponse> AnswerAsync(RoutedRequest routed, CancellationToken cancellationToken)
    {
        if (FromRepeatedSlashes(routed) is { } collapsed)
        {
            return collapsed;
        }

        SetConfigHeaders(routed);
        if ((FromTrailingSlash(routed) ?? FromConfigRedirects(routed)) is { } redirected)
        {
            return _rules.NextConfig.RedirectsCarryHeaders ? WithHeaders(redirected, routed) : redirected;
        }

        return await FromMiddlewareAsync(routed, cancellationToken).ConfigureAwait(false)
            ?? WithHeaders(await FromFilesAsync(routed, cancellationToken).ConfigureAwait(false), routed);
    }

    /// <summary>What the public folder and the app folder answer, with rewrites before, between and behind them.</summary>
    private async Task<ServerResponse> FromFilesAsync(RoutedRequest routed, CancellationToken cancellationToken)
    {
        if (FromDotSegments(routed) is { } dotted)
        {
            return dotted;
        }

        var found = Find(routed);
        if (found?.PublicFile is { } file)
        {
            return FromPublicFile(routed.Request, file);
        }

        if (found?.Match is not { } match)
        {
            return NotFound();
        }

        var target = TargetFor(routed);
        if (!target.IsWellFormed)
        {
            return _rules.Routing.MalformedEscape.ToResponse();
        }

        return match.File.Kind == AppFileKind.Page
            ? await FromPageAsync(routed.Request, target, match, cancellationToken).ConfigureAwait(false)
            : await FromHandlerAsync(routed.Request, target, match, cancellationToken).ConfigureAwait(false);
    }

    // What is the framework's own is not a client's to say; what middleware says stays.
    private ServerRequest WithoutInternalHeaders(ServerRequest request) =>
        request.Headers.Any(header => _rules.Requests.InternalHeaders.Contains(header.Key))
            ? request with { Headers = [.. request.Headers.Where(header => !_rules.Requests.InternalHeaders.Contains(header.Key))] }
            : request;

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

    /// <summary>Sends the client to the path without repeated slashes.</summary>
    private ServerResponse? FromRepeatedSlashes(RoutedRequest routed)
    {
        var single = routed.Target.WithSingleSlashes();
        return _rules.Routing.CanonicalPathRedirect is { } status && single != routed.Target ? RedirectTo(status, Resolved(single).Path, routed.Target) : null;
    }

    /// <summary>Sends the client to the path without a slash at its end, or with one.</summary>
    private ServerResponse? FromTrailingSlash(RoutedRequest routed)
    {
        if (_rules.Routing.CanonicalPathRedirect is not { } status || (BuildOutput.Config.SkipTrailingSlashRedirect && _rules.NextConfig.RedirectCanBeSkipped))
        {
            return null;
        }

        var path = Resolved(routed.Target).Path;
        return CanonicalOf(path) is var canonical && canonical != path
            ? RedirectTo(status, canonical, _rules.Routing.TrailingSlashRewritesTheQuery ? routed.Target.WithRewrittenQuery() : routed.Target)
            : null;
    }

    private RequestTarget Resolved(RequestTarget target) => _rules.Routing.ResolvesDotSegments ? target.WithoutDotSegments() : target;

    /// <summary>Where dot segments are not resolved before matching, the route that takes the path as it is written must take the resolved one too.</summary>
    private ServerResponse? FromDotSegments(RoutedRequest routed)
    {
        var written = routed.Target;
        if (!written.HasDotSegments)
        {
            return null;
        }

        routed.Target = written.WithoutDotSegments();
        if (_rules.Routing.ResolvesDotSegments)
        {
            return null;
        }

        return _routes.Match(written.Path) is not { } match ? _rules.Routing.NotFound.ToResponse()
            : !written.IsWellFormed ? _rules.Routing.MalformedEscape.ToResponse()
            : match.File != _routes.Match(routed.Target.Path)?.File ? _rules.Routing.NotFound.ToResponse()
            : null;
    }

    private ServerResponse RedirectTo(int status, string path, RequestTarget from)
    {
        var location = _rules.Routing.CanonicalPathKeepsQuery ? path + from.Search : path;
        return ErrorAnswers.Create(status, [new("location", location), new("Refresh", $"0;url={location}")], location);
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
        var yielding = build.Rules.Metadata.YieldToHandlers;
        return build.Files.Select(file => file.File).OrderBy(file => file is { Kind: AppFileKind.Page, IsInSlot: true } ? slotPages
            : file.Metadata is { } metadata ? (yielding.Contains(metadata.Convention.Name) ? 2 : 0)
            : 1);
    }

    /// <summary>A file's evaluation at run time.</summary>
    /// <param name="Route">As its folders name it: <c>/items/[slug]</c>.</param>
    /// <param name="IsStaticAlone">Whether its GET is static, or would be if no other method stood beside it.</param>
    private sealed record LoadedFile(
        RouteModule Module, ImmutableArray<RouteModule> Layouts, string Route, SegmentConfig Config, StaticRendering Rendering, bool IsStaticAlone)
    {
        public static LoadedFile Of(BuiltFile file, ContractRules rules)
        {
            var (module, layouts) = Load(file, rules);
            var caching = rules.CachingOf(file.File.Kind);
            return new(module, layouts, PathOf(file.File), SegmentConfig.Of(module), StaticRendering.Of(file.File, module, caching),
                StaticRendering.Of(file.File, module, caching with { DynamicBeside = [] }).Mode != StaticMode.Dynamic);
        }
    }
}
