using RouteHandlers.Web;

namespace RouteHandlers.Caching;

/// <summary>Ends a rendering at build: what the handler asks for is there only when a request is.</summary>
internal sealed class DynamicUsageException(string what)
    : JavaScriptException($"Dynamic server usage: Route couldn't be rendered statically because it used `{what}`. See more info here: https://nextjs.org/docs/messages/dynamic-server-error")
{
    /// <summary>The error where <c>dynamic = 'error'</c> forbids it.</summary>
    public static JavaScriptException Refused(string path, string what) =>
        new($"Route {path} with `dynamic = \"error\"` couldn't be rendered statically because it used `{what}`.");
}
