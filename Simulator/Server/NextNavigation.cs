using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>
/// The functions of <c>next/navigation</c> that end a handler. A C# twin imports them with <c>using static RouteHandlers.Server.NextNavigation;</c>.
/// Each throws by itself; where the compiler has to see that nothing comes after it, write <c>throw Redirect(url);</c>.
/// </summary>
public static class NextNavigation
{
    /// <summary>Ends the handler with 307, or 303 after a form was posted.</summary>
    /// <param name="url">Sent as it is: absolute, or relative to what the client asked for.</param>
    [DoesNotReturn]
    public static NavigationException Redirect(string url, RedirectType? type = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        throw Of("redirect", rules => rules.Redirect, url, type);
    }

    /// <summary>Ends the handler with 308, or 303 after a form was posted.</summary>
    /// <inheritdoc cref="Redirect"/>
    [DoesNotReturn]
    public static NavigationException PermanentRedirect(string url, RedirectType? type = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        throw Of("permanentRedirect", rules => rules.PermanentRedirect, url, type ?? RedirectType.Replace);
    }

    /// <summary>Ends the handler with 404.</summary>
    [DoesNotReturn]
    public static NavigationException NotFound()
    {
        var rules = HandlerScope.Require("notFound").Rules.Navigation;
        throw new NavigationException(rules.NotFoundDigest, rules.NotFoundDigest, rules.NotFound);
    }

    /// <summary>Ends the handler with 403. Not in 14; in 15 and 16 with <c>experimental.authInterrupts</c>, which is taken to be on.</summary>
    [DoesNotReturn]
    public static NavigationException Forbidden() => throw Interrupt("forbidden", rules => rules.Forbidden);

    /// <summary>Ends the handler with 401. Not in 14; in 15 and 16 with <c>experimental.authInterrupts</c>, which is taken to be on.</summary>
    [DoesNotReturn]
    public static NavigationException Unauthorized() => throw Interrupt("unauthorized", rules => rules.Unauthorized);

    /// <summary>Throws a caught error again where it is the framework's own, or was caused by one; any other error stays caught. Not in 14.</summary>
    public static void UnstableRethrow(Exception? error)
    {
        if (!HandlerScope.Require("unstable_rethrow").Rules.Navigation.HasUnstableRethrow)
        {
            throw NotExported("unstable_rethrow");
        }

        for (; error is not null; error = error.InnerException)
        {
            if (error is NavigationException)
            {
                ExceptionDispatchInfo.Throw(error);
            }
        }
    }

    private static NavigationException Of(string name, Func<NavigationRules, int> choose, string url, RedirectType? type)
    {
        var scope = HandlerScope.Require(name);
        var rules = scope.Rules.Navigation;
        var isForm = FormPost.Is(scope.Request, rules);
        var status = choose(rules);
        type ??= isForm && rules.FormPostIsPushed ? RedirectType.Push : RedirectType.Replace;
        var shown = isForm && rules.DigestShowsTheFormPost ? rules.AfterFormPost ?? status : status;
        return new("NEXT_REDIRECT", $"NEXT_REDIRECT;{(type == RedirectType.Push ? "push" : "replace")};{url};{shown};", status, url);
    }

    private static JavaScriptException Interrupt(string name, Func<NavigationRules, int?> choose) =>
        choose(HandlerScope.Require(name).Rules.Navigation) is { } status
            ? new NavigationException($"NEXT_HTTP_ERROR_FALLBACK;{status}", $"NEXT_HTTP_ERROR_FALLBACK;{status}", status)
            : NotExported(name);

    // What a call of an import that is not there leads to.
    private static TypeErrorException NotExported(string name) => new($"{name} is not a function");
}
