using RouteHandlers.Runtime;

namespace RouteHandlers.Server;

public static partial class NextHeaders
{
    /// <summary>Draft mode of the client whose request is handled: <c>await DraftMode()</c>.</summary>
    /// <exception cref="Web.JavaScriptException">No request is handled.</exception>
    public static DraftMode DraftMode()
    {
        var scope = HandlerScope.Require("draftMode");
        return new(scope, scope.Rules.RequestHeaders.Access);
    }
}
