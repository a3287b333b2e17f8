using RouteHandlers.Routing;
using RouteHandlers.Server;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <content>What the client gets when a handler ended with <c>redirect()</c>, <c>notFound()</c> or one of their like.</content>
public sealed partial class RouteHandlerApp
{
    private ServerResponse FromNavigation(NavigationException navigation, RouteMatch match, HandlerScope scope)
    {
        var rules = _rules.Navigation;
        if (navigation.Url is not { } url)
        {
            var answer = rules.NotFoundHasAPage && navigation.Status == rules.NotFound ? _rules.Routing.NotFound : ErrorAnswer.Empty(navigation.Status);
            return answer.ToResponse(scope.Cookies.LinesOfAnError);
        }

        var status = navigation.Status;
        if (!rules.DigestMayHaveSemicolons && url.Split(';') is [var before, var after, ..] && JavaScriptNumber.Parse(after) is (303 or 307 or 308) and var named)
        {
            (url, status) = (before, (int)named); // the digest is read from its beginning, and this is what it says
        }

        var headers = new Headers();
        try
        {
            if (url.Length == 0 || (url.Contains(';', StringComparison.Ordinal) && !rules.DigestMayHaveSemicolons))
            {
                throw new JavaScriptException(url.Length == 0 ? "Invariant: Unexpected redirect url format" : navigation.Message);
            }

            headers.Append("Location", rules.ResolvesUrls ? new Url(url, scope.Request.SentUrl).Href : url);
        }
        catch (JavaScriptException exception)
        {
            Log.Write(match.File, exception);
            return _rules.Handlers.Thrown.ToResponse(scope.Cookies.LinesOfAnError);
        }

        status = FormPost.Is(scope.Request, rules) ? rules.AfterFormPost!.Value : status;
        return FromResult(new Response(null, new() { Status = status, Headers = headers }), scope.Request.Method, match, scope);
    }
}
