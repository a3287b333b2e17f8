using RouteHandlers.Caching;
using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>The functions of <c>next/cache</c>. A script has them by <c>using static RouteHandlers.Server.NextCache;</c>.</summary>
public static partial class NextCache
{
    /// <summary>What is kept of a path is not served again once the handler has ended; nor is the data that was fetched there.</summary>
    /// <param name="path">A path as a client asks for it, or the folder of a layout or a route file.</param>
    /// <param name="type"><c>page</c> or <c>layout</c>: what of the folder is meant. Null: the path is no folder.</param>
    /// <exception cref="JavaScriptException">Nothing may be revalidated here.</exception>
    public static void RevalidatePath(string path, string? type = null) => RevalidatePath("revalidatePath", path, type);

    /// <summary>What has the tag is not served again once the handler has ended.</summary>
    /// <inheritdoc cref="RevalidatePath(string, string?)"/>
    public static void RevalidateTag(string tag) => RevalidateTag("revalidateTag", [tag], null);

    /// <summary>What has the tag is served once more, and made anew behind it. Before 16 there is no profile.</summary>
    /// <param name="tag">As data was given it.</param>
    /// <param name="profile">How long it may still be served: <c>max</c>, or another name.</param>
    /// <inheritdoc cref="RevalidatePath(string, string?)"/>
    public static void RevalidateTag(string tag, string? profile) => RevalidateTag("revalidateTag", [tag], string.IsNullOrEmpty(profile) ? null : profile);

    /// <param name="tag">As data was given it.</param>
    /// <param name="profile">How long it may still be served.</param>
    /// <inheritdoc cref="RevalidateTag(string, string?)"/>
    public static void RevalidateTag(string tag, CacheLifeConfig profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        RevalidateTag("revalidateTag", [tag], profile);
    }

    /// <summary>As <see cref="RevalidatePath(string, string?)"/>. Only in 15.</summary>
    /// <inheritdoc cref="RevalidatePath(string, string?)"/>
    public static void UnstableExpirePath(string path, string? type = null)
    {
        Require("unstable_expirePath", rules => rules.HasUnstableExpire);
        RevalidatePath("unstable_expirePath", path, type);
    }

    /// <summary>As <see cref="RevalidateTag(string)"/>, of several. Only in 15.</summary>
    /// <inheritdoc cref="RevalidatePath(string, string?)"/>
    public static void UnstableExpireTag(params string[] tags)
    {
        Require("unstable_expireTag", rules => rules.HasUnstableExpire);
        RevalidateTag("unstable_expireTag", tags, null);
    }

    /// <summary>For server actions: fails in a handler, and does nothing in middleware. Not before 16.</summary>
    /// <exception cref="JavaScriptException">It is called in a handler.</exception>
    public static void UpdateTag(string tag)
    {
        FailInHandlers("updateTag", " To invalidate cache tags in Route Handlers or other contexts, use revalidateTag instead.");
    }

    /// <inheritdoc cref="UpdateTag"/>
    public static void Refresh() => FailInHandlers("refresh");

    private static void FailInHandlers(string name, string advice = "")
    {
        Require(name, rules => rules.HasServerActionFunctions);
        if (HandlerScope.Current is not { IsMiddleware: true })
        {
            throw new JavaScriptException($"{name} can only be called from within a Server Action.{advice} See more info here: https://nextjs.org/docs/app/api-reference/functions/{name}");
        }
    }

    private static void RevalidatePath(string name, string path, string? type)
    {
        var rules = RulesOf(name, path);
        if (path is null)
        {
            throw new TypeErrorException("Cannot read properties of null (reading 'length')");
        }

        var subject = name == "unstable_expirePath" ? "expirePath" : name;
        var more = $"see more info here https://nextjs.org/docs/app/api-reference/functions/{name}";
        if (path.Length > rules.MaximumPath)
        {
            Warn($"Warning: {subject} received \"{path}\" which exceeded max length of {rules.MaximumPath}. S{more[1..]}");
            return;
        }

        if (string.IsNullOrEmpty(type) && path.Contains("/[", StringComparison.Ordinal))
        {
            Warn($"Warning: a dynamic page path \"{path}\" was passed to \"{subject}\", but the \"type\" parameter is missing. This has no effect by default, {more}");
        }

        Revalidate(rules, Expression(rules, name, path), [ImplicitTags.OfPath(path, type, rules)], null);
    }

    private static void RevalidateTag(string name, string[] tags, object? profile)
    {
        var rules = RulesOf(name, string.Join(", ", tags));
        if (!rules.TakesProfiles)
        {
            profile = null;
        }
        else if (profile is null)
        {
            Warn("\"revalidateTag\" without the second argument is now deprecated, add second argument of \"max\" or use \"updateTag\". "
                + "See more info here: https://nextjs.org/docs/messages/revalidate-tag-single-arg");
        }

        var life = profile is CacheLifeConfig config ? CacheProfile.Of(config) : null;
        var expression = Expression(rules, name, string.Join(", ", tags));
        if (profile is string named && (life = CacheProfile.Named(named)) is null)
        {
            Revalidate(rules, expression, [], null);
            HandlerScope.Current!.App.Log.Write($"Invalid profile provided \"{named}\" must be configured under cacheLife in next.config or be \"max\"");
            return;
        }

        Revalidate(rules, expression, [.. tags.Where(tag => tag is not null).Select(tag => ImplicitTags.Written(tag, rules))], life);
    }

    private static void Revalidate(RevalidationRules rules, string expression, IEnumerable<string> tags, CacheProfile? profile)
    {
        var scope = HandlerScope.Current!;
        if (CachedFunction.IsRunning && rules.IsRefusedInCachedFunctions)
        {
            throw RefusedRevalidation.InCachedFunction(scope.Caching, rules, expression);
        }

        if (scope.Revalidations.HandlerHasEnded && !scope.After.HasBegun && rules.FailsAfterTheHandler)
        {
            throw RefusedRevalidation.DuringRender(scope.Caching, rules, expression);
        }

        if (scope.Caching.Config.Dynamic == "error" && rules.DynamicErrorForbids)
        {
            throw RefusedRevalidation.OfDynamicError(scope.Caching, expression);
        }

        // What can be revalidated cannot be what revalidates.
        if (scope.Caching.Mode != StaticMode.Dynamic && !scope.Revalidations.HandlerHasEnded && rules.MakesDynamic)
        {
            scope.Used ??= expression;
            throw new DynamicUsageException(expression);
        }

        if (scope.IsMiddleware && !scope.Rules.Middleware.CacheFunctionsCount)
        {
            return;
        }

        foreach (var tag in tags)
        {
            scope.Revalidations.Add(tag, profile);
        }
    }

    private static RevalidationRules RulesOf(string name, string argument)
    {
        var scope = HandlerScope.Current;
        var rules = scope?.Rules.Revalidation ?? new();
        return scope is null || (scope.IsMiddleware && scope.Rules.Middleware.CacheFunctionsFail)
            ? throw new JavaScriptException($"Invariant: static generation store missing in {Expression(rules, name, argument)}")
            : rules;
    }

    private static string Expression(RevalidationRules rules, string name, string argument) =>
        rules.ShowsCalls ? $"{name}({JavaScriptJson.Stringify(argument)})" : $"{name} {argument}";

    private static void Warn(string line) => HandlerScope.Current!.App.Log.Write(line);

    // What a call of an import that is not there leads to.
    private static void Require(string name, Func<RevalidationRules, bool> has)
    {
        if (!has(HandlerScope.Current?.Rules.Revalidation ?? new()))
        {
            throw new TypeErrorException($"{name} is not a function");
        }
    }
}
