using RouteHandlers.Runtime;

namespace RouteHandlers.Server;

/// <summary>The functions of <c>next/headers</c>. A C# twin imports them with <c>using static RouteHandlers.Server.NextHeaders;</c>.</summary>
public static partial class NextHeaders
{
    /// <summary>The headers of the request that is handled: <c>await Headers()</c>.</summary>
    /// <exception cref="Web.JavaScriptException">No request is handled.</exception>
    public static RequestHeaders Headers()
    {
        var scope = HandlerScope.Require("headers");
        var rules = scope.Rules.RequestHeaders;
        return new(new(scope.Request.Headers, rules), rules.Access);
    }
}
