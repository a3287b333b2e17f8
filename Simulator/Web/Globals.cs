using RouteHandlers.Caching;
using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Versions;

namespace RouteHandlers.Web;

/// <summary>What a script has without an import. In a C# twin these are there by their bare names.</summary>
public static partial class Globals
{
    /// <summary>What <c>value instanceof T</c> says in a script: a release may have two copies of a class, and make its values from the one that scripts do not import.</summary>
    public static bool InstanceOf<T>(object? value) =>
        value is T && !(typeof(T) == typeof(NextRequest) && HandlerScope.Current is { Rules.Requests.AreOfTheImportedClass: false } scope && ReferenceEquals(value, scope.Request));

    /// <summary>Sends a request to the network of the app that handles the current request (<see cref="RouteHandlerAppOptions.Fetch"/>).</summary>
    /// <param name="url">An absolute URL.</param>
    /// <exception cref="TypeErrorException">The URL is refused, or nothing answers.</exception>
    // https://fetch.spec.whatwg.org/#fetch-method
    public static Task<Response> FetchAsync(string url, RequestInit? init = null) => FetchAsync(new(url, init), init ?? new(), FetchCall.Of(init));

    /// <inheritdoc cref="FetchAsync(string, RequestInit?)"/>
    /// <param name="init">What differs from the request; <see cref="RequestInit.Next"/> can be said here alone.</param>
    public static Task<Response> FetchAsync(Request request, RequestInit? init = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        return FetchAsync(init is null ? request : new(request, init), null, FetchCall.Of(init, request));
    }

    private static Task<Response> FetchAsync(Request request, RequestInit? init, FetchCall call) =>
        HandlerScope.Current is { } scope ? new CachedFetch(scope, request, init, call).FetchAsync() : FromNetworkAsync(request, null);

    internal static async Task<Response> FromNetworkAsync(Request request, HandlerScope? scope)
    {
        var fetch = (scope?.Rules.Handlers.FetchReachesTheNetwork == true ? scope.App.Options.Fetch : null) ?? throw new TypeErrorException("fetch failed: the app has no network (RouteHandlerAppOptions.Fetch)");
        request.Signal.ThrowIfAborted();
        using var waiting = EventLoop.Home.WaitOutside();
        try
        {
            return Fetched(await fetch(request, request.Signal).WaitAsync(request.Signal), request, scope!.Rules.Handlers);
        }
        catch (OperationCanceledException) when (request.Signal.Aborted)
        {
            throw request.Signal.ReasonAsException();
        }
        catch (Exception exception) when (exception is not JavaScriptException)
        {
            throw new TypeErrorException("fetch failed", exception);
        }
    }

    // https://fetch.spec.whatwg.org/#concept-filtered-response-basic
    private static Response Fetched(Response response, Request request, HandlerRules rules)
    {
        var content = request.Method == "HEAD" ? null : response.Content; // the network brings none
        var isCopy = rules.FetchedGetsAreCopies && request is { Method: "GET", IsGivenSignal: false } && content is not null;
        return new(response.Status, response.StatusText, new(new HeaderList(response.Headers.List), isCopy ? HeadersGuard.Response : HeadersGuard.Immutable), content)
        {
            Type = isCopy ? "default" : "basic",
            Url = request.Url.Split('#')[0],
        };
    }
}
