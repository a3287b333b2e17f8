using RouteHandlers.Runtime;

namespace RouteHandlers.Server;

public static partial class NextHeaders
{
    /// <summary>The headers of the request that is handled: <c>await Headers()</c>.</summary>
    /// <exception cref="Web.JavaScriptException">No request is handled.</exception>
    public static RequestHeaders Headers()
    {
        var scope = HandlerScope.Require("headers");
        HandlerScope.Use("headers");
        var rules = scope.Rules.RequestHeaders;
        return new(new(scope.Request.Hidden?.Headers ?? scope.Request.SentHeaders, rules), rules.Access);
    }
}
