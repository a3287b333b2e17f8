using RouteHandlers.Build;
using RouteHandlers.Routing;
using RouteHandlers.Server;

namespace RouteHandlers.Runtime;

/// <content>Pages, as far as handlers have them for neighbours: a page's path is the page's, whatever the method.</content>
public sealed partial class RouteHandlerApp
{
    private async Task<ServerResponse> FromPageAsync(ServerRequest request, RouteMatch match)
    {
        var isDynamic = match.Captures.Length > 0;
        if (!isDynamic && request.Method is not ("GET" or "HEAD"))
        {
            return _rules.Pages.PageTakesEveryMethod
                ? _rules.Pages.StaticPageOtherMethod.ToResponse(new("Allow", "GET"), new("Allow", "HEAD"))
                : _rules.Routing.NotFound.ToResponse();
        }

        if (isDynamic && request.Method == "OPTIONS" && _rules.Pages.DynamicPageOptions is { } options)
        {
            return options.ToResponse();
        }

        var props = new PageProps(ParamsReader.Read(match, search: null, _rules.Params));
        try
        {
            var markup = await Loop.RunAsync(() => _loaded[match.File].Module.Page!(props), null, CancellationToken.None).ConfigureAwait(false);
            var document = await Loop.RunAsync(() => HeadTags.InsertAsync(Document(InLayouts(match.File, markup)), match.File, props.Params, isDynamic ? LocalOrigin(request) : ServerRequest.DefaultOrigin), null, CancellationToken.None).ConfigureAwait(false);
            return ErrorAnswers.Create(200, [new("Content-Type", ErrorAnswers.HtmlContentType)], document);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Write(match.File, exception);
            return _rules.Pages.Thrown.ToResponse();
        }
    }

    private string InLayouts(AppFile file, string markup) =>
        _loaded[file].Layouts.Reverse().Aggregate(markup, (inner, layout) => layout.Layout is { } wrap ? wrap(inner) : inner);

    // A root layout of the tree's own brings its html element; without one a plain document is put around.
    private static string Document(string markup) => markup.Contains("<html", StringComparison.OrdinalIgnoreCase)
        ? $"<!DOCTYPE html>{markup}"
        : $"<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>{markup}</body></html>";
}
