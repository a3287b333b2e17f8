using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Caching;

/// <summary>The errors of a revalidation at a place where there is none.</summary>
internal static class RefusedRevalidation
{
    /// <summary>The handler has ended.</summary>
    public static JavaScriptException DuringRender(CacheScope run, RevalidationRules rules, string expression) => rules.ShowsCalls
        ? New(run, expression, "during render")
        : Old(run.Route, expression, "during render");

    /// <summary>What is kept must not do more than be made.</summary>
    public static JavaScriptException InCachedFunction(CacheScope run, RevalidationRules rules, string expression) => rules.ShowsCalls
        ? New(run, expression, "inside a cached function")
        : Old(rules.NamesUnstableCache ? run.Path : run.Route, expression, rules.NamesUnstableCache ? "inside a function cached with \"unstable_cache(...)\"" : "during render");

    /// <summary>The route says <c>dynamic = 'error'</c>.</summary>
    public static JavaScriptException OfDynamicError(CacheScope run, string expression) => new(
        $"Route {run.Path} with `dynamic = \"error\"` couldn't be rendered statically because it used `{expression}`. "
        + "See more info here: https://nextjs.org/docs/app/building-your-application/rendering/static-and-dynamic#dynamic-rendering");

    private static JavaScriptException New(CacheScope run, string expression, string where) => new(
        $"Route \"{run.Route}\": `{expression}` can't be called {where}. Call it from a Server Action or Route Handler instead.\n"
        + "Learn more: https://nextjs.org/docs/messages/revalidate-in-use-cache");

    private static JavaScriptException Old(string route, string expression, string where) => new(
        $"Route {route} used \"{expression}\" {where} which is unsupported. To ensure revalidation is performed consistently it must always happen outside of renders and cached functions. "
        + "See more info here: https://nextjs.org/docs/app/building-your-application/rendering/static-and-dynamic#dynamic-rendering");
}
