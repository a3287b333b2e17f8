using RouteHandlers.Runtime;

namespace RouteHandlers.Server;

/// <summary>The functions of <c>next/headers</c>. A script has them by <c>using static RouteHandlers.Server.NextHeaders;</c>.</summary>
public static partial class NextHeaders
{
    /// <summary><c>cookies()</c>: reads the request's cookies and sets those of the answer, from the handler or from anything that it calls.</summary>
    /// <exception cref="Web.JavaScriptException">No request is handled.</exception>
    public static CookieStorePromise Cookies()
    {
        var scope = HandlerScope.Require("cookies");
        HandlerScope.Use("cookies");
        var cookies = scope.HidesRequest ? MutableCookies.None(scope.Rules.Cookies)
            : scope.IsMiddleware && !scope.Rules.Middleware.CookiesMayBeChanged ? new(scope.Request, scope.Rules.Cookies, () => true)
            : scope.Cookies;
        return new(new(cookies, scope.Rules.Cookies), scope.Rules.Cookies.Access);
    }
}
