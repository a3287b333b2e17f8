using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RouteHandlers.Build;
using RouteHandlers.Caching;
using RouteHandlers.Routing;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <content>Pages, as far as handlers have them for neighbours: a page's path is the page's, whatever the method.</content>
public sealed partial class RouteHandlerApp
{
    private static readonly KeyValuePair<string, string>[] _getAndHead = [new("Allow", "GET"), new("Allow", "HEAD")];

    private string? _notFound;

    private async Task<ServerResponse> FromPageAsync(ServerRequest request, RequestTarget target, RouteMatch match, CancellationToken cancellationToken)
    {
        if (FromClientNavigation(request, target) is { } redirected)
        {
            return redirected;
        }

        if (FromUnknownAction(request) is { } unknown)
        {
            return unknown;
        }

        var file = _loaded[match.File];
        var isOpen = match.Captures.Length > 0; // the build does not know every path
        var isKept = file.Rendering.Mode != StaticMode.Dynamic && (_responses.Has(KeyOf(target, match)) || (isOpen && !_turnedDynamic.Contains(match.File)));
        if (!(_rules.Pages.FormPostGetsThePage && IsFormPost(request)) && FromMethodOfPage(request, match.File, isKept, isOpen) is { } refused)
        {
            return refused;
        }

        var get = request with { Method = "GET" }; // whatever it was, it is answered with the page
        var answer = (isKept ? await FromCacheAsync(get, target, match, cancellationToken).ConfigureAwait(false) : null)
            ?? await RunForRequestAsync(get, target, match, GeneratedPaths.PathOf(match), cancellationToken).ConfigureAwait(false);
        return answer.Status == 200 && request.Header("rsc") == "1" && _rules.Pages.NavigationGetsAPayload ? AsPayload(answer) : answer;
    }

    // A form without a script comes like one of a server action; nothing in it says which. With a charset, as fetch() writes it, it is none.
    private static bool IsFormPost(ServerRequest request) => request.Method == "POST" && request.Header("content-type") == "application/x-www-form-urlencoded";

    /// <summary>No file of a tree has server actions.</summary>
    private ServerResponse? FromUnknownAction(ServerRequest request)
    {
        var name = request.Header("next-action");
        if (request.Method != "POST" || (name is null && request.Header("content-type")?.StartsWith("multipart/form-data", StringComparison.Ordinal) != true))
        {
            return null;
        }

        var answer = name is not null && !ActionName.IsMatch(name) ? _rules.Pages.MalformedAction ?? _rules.Pages.UnknownAction : _rules.Pages.UnknownAction;
        return answer?.ToResponse(new("x-nextjs-action-not-found", "1"), new("Cache-Control", ErrorAnswers.NotStored), new("vary", _rules.Responses.Vary))
            ?? NotFound() with { Status = 200, StatusText = ReasonPhrases.Of(200) };
    }

    [GeneratedRegex("^[0-9a-f]{42}$")]
    private static partial Regex ActionName { get; }

    // Its markup stands for the payload, whose form is the client's and the server's own affair.
    private static ServerResponse AsPayload(ServerResponse page) => page with
    {
        Headers = [.. page.Headers.Where(header => !header.Key.Equals("content-type", StringComparison.OrdinalIgnoreCase)), new("content-type", "text/x-component")],
    };

    private ServerResponse? FromMethodOfPage(ServerRequest request, AppFile page, bool isKept, bool isOpen)
    {
        if (request.Method is "GET" or "HEAD")
        {
            return null;
        }

        var refused = !isKept ? null : isOpen ? _rules.Pages.OpenPageOtherMethod : _rules.Pages.StaticPageOtherMethod;
        return refused is not null ? (_rules.Pages.PageTakesEveryMethod ? refused.ToResponse(_getAndHead) : _rules.Routing.NotFound.ToResponse())
            : request.Method == "OPTIONS" && RuntimeOf(page) != Edge ? _rules.Pages.DynamicPageOptions?.ToResponse()
            : null;
    }

    /// <summary>Evaluates a file anew. A page is made into what answers GET: there is one way in which anything is run, and kept.</summary>
    private static (RouteModule Module, ImmutableArray<RouteModule> Layouts) Load(BuiltFile file, ContractRules rules)
    {
        var module = file.Instantiate();
        ImmutableArray<RouteModule> layouts = [.. file.Layouts.Select(layout => layout())];
        return module.Page is not { } page ? (module, layouts) : (new()
        {
            Path = module.Path,
            Page = page,
            GenerateStaticParams = module.GenerateStaticParams,
            Config = rules.Pages.LayoutOptionsCount ? Inherited([.. layouts.Select(layout => layout.Config), module.Config]) : module.Config,
            Handlers = new Dictionary<string, RouteHandler> { ["GET"] = async (_, context) => await AnswerAsync(file.File, page, layouts, context) },
        }, layouts);
    }

    // Of several lifetimes the shortest counts, of anything else what is nearest to the page.
    private static Dictionary<string, object?> Inherited(IReadOnlyList<IReadOnlyDictionary<string, object?>> configs) => configs
        .SelectMany(config => config)
        .GroupBy(option => option.Key)
        .ToDictionary(
            values => values.Key,
            values => values.Key == "revalidate" ? values.Select(value => value.Value).OrderBy(value => value is int seconds ? seconds : double.PositiveInfinity).First() : values.Last().Value);

    private static async Task<object?> AnswerAsync(AppFile file, PageComponent page, ImmutableArray<RouteModule> layouts, RouteContext? context)
    {
        var scope = HandlerScope.Current!;
        try
        {
            var parameters = context?.Params is { IsUndefined: false } given ? given : new([], scope.Rules.Params.Access);
            var document = Document(InLayouts(layouts, await page(new(parameters, SearchParamsOf(scope)))));
            return Html(200, await scope.App.HeadTags.InsertAsync(document, file, parameters, scope.IsRendering ? ServerRequest.DefaultOrigin : LocalOrigin(scope.Request)));
        }
        catch (NavigationException navigation)
        {
            var answer = Html(navigation.Status, ErrorAnswers.BareDocument);
            if (navigation.Url is { } url)
            {
                answer.Headers.Set("Location", url);
            }

            return answer;
        }
        catch (Exception exception) when (!scope.IsRendering && exception is not (OperationCanceledException or ResponseAbortedException))
        {
            scope.App.Log.Write(file, exception);
            return Html(scope.Rules.Pages.Thrown.Status, ErrorAnswers.BareDocument);
        }

        Response Html(int status, string document)
        {
            var headers = new Headers { ["Content-Type"] = ErrorAnswers.HtmlContentType };
            if (!scope.IsRendering && scope.Runtime != Edge)
            {
                headers.Set("Cache-Control", ErrorAnswers.NotStored);
            }

            return new(document, new() { Status = status, Headers = headers });
        }
    }

    private static RouteParams SearchParamsOf(HandlerScope scope)
    {
        var query = scope.HidesRequest || scope.IsRendering ? [] : new Url(scope.Request.SentUrl).SearchParams.GroupBy(pair => pair.Key)
            .Select(values => KeyValuePair.Create(values.Key, values.Count() == 1 ? new ParamValue(values.First().Value) : new ParamValue([.. values.Select(value => value.Value)])));
        return new([.. query], scope.Rules.Params.Access, use: "searchParams");
    }

    /// <summary>The page of a path that nothing matches.</summary>
    private ServerResponse NotFound() => _notFound is not null && _rules.Pages.NotFoundFileCounts
        ? ErrorAnswers.Create(404, [new("Cache-Control", ErrorAnswers.NotStored), new("Content-Type", ErrorAnswers.HtmlContentType)], _notFound)
        : _rules.Routing.NotFound.ToResponse();

    /// <exception cref="BuildException">The page gives no markup.</exception>
    private async Task<string?> WriteNotFoundAsync(CancellationToken cancellationToken)
    {
        // An app of handlers alone has no pages of its own to send.
        if (BuildOutput.NotFound is not { } file || (_rules.Pages.NotFoundFileNeedsAPage && BuildOutput.Files.All(other => other.File.Kind != AppFileKind.Page)) || Load(file, _rules) is not { Module.Page: { } page, Layouts: var layouts })
        {
            return null;
        }

        BuildWatch.Runs(file.File.File.Path);
        try
        {
            var markup = await Loop.RunAsync(() => page(new(new([], _rules.Params.Access), new([], _rules.Params.Access))), null, cancellationToken).ConfigureAwait(false);
            return Document(InLayouts(layouts, markup ?? throw new TypeErrorException("NotFound() gave null. Markup was expected")));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new BuildException([Messages.Prerendering(file.File, exception.Message)]);
        }
    }

    private static string InLayouts(IEnumerable<RouteModule> layouts, string markup) =>
        layouts.Reverse().Aggregate(markup, (inner, layout) => layout.Layout is { } wrap ? wrap(inner) : inner);

    // A root layout of the tree's own brings its html element; without one a plain document is put around.
    private static string Document(string markup) => markup.Contains("<html", StringComparison.OrdinalIgnoreCase)
        ? $"<!DOCTYPE html>{markup}"
        : $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>{markup}</body></html>";
}
