using RouteHandlers.Routing;

namespace RouteHandlers.Runtime;

/// <content>Methods other than GET on a path whose GET is static.</content>
public sealed partial class RouteHandlerApp
{
    /// <summary>Decided without an answer: as if nothing were static here. Not decided: the cache answers.</summary>
    private (bool IsDecided, ServerResponse? Answer) FromOtherMethod(ServerRequest request, string path, bool isOpen, LoadedFile file)
    {
        if (request.Method == "GET" || (request.Method == "HEAD" && (!file.Module.Handlers.ContainsKey("HEAD") || !_rules.Serving.OwnHeadIsReached)))
        {
            return default;
        }

        if ((isOpen ? _rules.Serving.OtherMethods : _rules.Pages.StaticPageOtherMethod) is { } refused)
        {
            var isAnswered = file.Module.Handlers.ContainsKey(request.Method)
                ? !_rules.Caching.RenderedPathsRefuseOtherMethods
                : request.Method == "OPTIONS" && _rules.Caching.OptionsIsAutomaticBesideRendered;
            return (true, isAnswered ? null : refused.ToResponse(_getAndHead));
        }

        var isServed = request.Method != "TRACE" && (_responses.CanServe(path) ? _rules.Serving.EveryMethodIsServed : _rules.Serving.EveryMethodIsKept);
        return (!isServed, null);
    }

    /// <summary>The route's own methods keep the framework from rendering its GET, and its options insist.</summary>
    private ServerResponse FromMethodsBeside(ServerRequest request, RouteMatch match)
    {
        if (request.Method is not ("GET" or "HEAD") && _rules.Serving.OtherMethods is { } refused)
        {
            return refused.ToResponse(_getAndHead);
        }

        Log.Write($"{match.File.DisplayPath}: Error: Dynamic server usage: Route is configured with methods that cannot be statically generated. Move GET, or the other methods, to a file of their own.");
        return FailureFor(request.Method);
    }
}
