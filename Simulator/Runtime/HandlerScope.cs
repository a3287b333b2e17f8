using RouteHandlers.Caching;
using RouteHandlers.Server;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Runtime;

/// <summary>
/// What functions without arguments (<c>cookies()</c>, <c>fetch()</c>, <c>setTimeout()</c>) know of the request that is handled. It is there in the handler, in
/// whatever the handler calls, across awaits, and in timers and streams that outlive it.
/// </summary>
internal sealed class HandlerScope
{
    private static readonly AsyncLocal<HandlerScope?> _current = new();
    private MutableCookies? _cookies;
    private MutableCookies? _cookiesAfter;

    /// <value>Null outside a handler.</value>
    public static HandlerScope? Current
    {
        get => _current.Value;
        set => _current.Value = value; // in an async method: what calls it does not see the change
    }

    public required ContractRules Rules { get; init; }

    public required NextRequest Request { get; init; }

    /// <summary><c>nodejs</c> or <c>edge</c>.</summary>
    public required string Runtime { get; init; }

    /// <summary>
    /// What <c>cookies()</c> reads and sets; the request's Cookie header is read when it is first asked for. What <c>after()</c> was given finds the client's alone.
    /// </summary>
    public MutableCookies Cookies => IsTooLateForCookies()
        ? LazyInitializer.EnsureInitialized(ref _cookiesAfter, () => new(Request, Rules.Cookies, IsTooLateForCookies))
        : LazyInitializer.EnsureInitialized(ref _cookies, () => new(Request, Rules.Cookies, IsTooLateForCookies));

    /// <summary>Whether <c>cookies()</c> set or deleted anything.</summary>
    public bool HasChangedCookies => _cookies is { AreChanged: true };

    /// <summary>The app's own: its log, its network, its clock.</summary>
    public required RouteHandlerApp App { get; init; }

    /// <value>Null: nobody has asked yet.</value>
    public bool? DraftModeIsEnabled { get; set; }

    /// <summary>Who waits for the answer.</summary>
    public required Client Client { get; init; }

    public TimeProvider Clock => App.Clock;

    /// <summary>What is to be done once the answer is sent.</summary>
    public AfterTasks After => field ??= new(App.Log, App.Loop, Rules.Handlers.AfterRuns) { CallbacksHaveRun = CommitRevalidationsOfAfter };

    /// <summary>What the handler may take from the caches.</summary>
    public required CacheScope Caching { get; init; }

    /// <summary>What the handler said is to be revalidated.</summary>
    public PendingRevalidations Revalidations => field ??= new(App.Tags, Rules.Revalidation);

    /// <summary>Whether the handler ended so that what it said of revalidation counts.</summary>
    public bool RevalidationsCount { get; set; }

    /// <summary>Whether it is middleware that runs.</summary>
    public bool IsMiddleware { get; init; }

    /// <summary>Whether the handler runs at build.</summary>
    public bool IsBuild { get; init; }

    /// <summary>Whether the handler runs, now, for a rendering and not for a request.</summary>
    public bool IsRendering { get; set; }

    /// <summary>Whether the handler sees an empty request.</summary>
    public bool HidesRequest { get; init; }

    /// <summary>What of the request the handler looked at, where that ended the rendering.</summary>
    public string? Used { get; set; }

    /// <summary>Whether the handler ended with <c>redirect()</c> or its like.</summary>
    public bool HasNavigated { get; set; }

    /// <summary>Why the handler gave no answer of its own; null: it did.</summary>
    public string? Failure { get; set; }

    /// <summary>Says that the handler looks at the request it handles, or asks for something else that only a run for a request has.</summary>
    /// <param name="what">As a script writes it: <c>request.url</c>, <c>cookies</c>.</param>
    /// <param name="isHidden">Whether an empty request has it, too.</param>
    /// <exception cref="JavaScriptException">It is not there. Of a rendering that may end so, <see cref="Used"/> says it, also when the handler catches this.</exception>
    public static void Use(string what, bool isHidden = true)
    {
        if (Current is not { } scope || scope.Rules.Caching.NoUse.Contains(what))
        {
            return;
        }

        CachedFunction.MayNotUse(what, scope);
        if (!scope.Rules.Caching.RequestUseIsDynamic)
        {
            return;
        }

        // A refusal that the handler catches leaves its GET static.
        var isFunction = !what.StartsWith("request.", StringComparison.Ordinal) && !what.StartsWith("nextUrl.", StringComparison.Ordinal);
        if (scope.Caching.Config.Dynamic == "error" && scope.Rules.Caching.ErrorIsStatic && (isFunction || scope.IsRendering))
        {
            throw DynamicUsageException.Refused(scope.Caching.Path, scope.Rules.Caching.UsedFunctionsAreNamedAsCalls && what is ("cookies" or "headers" or "connection") ? what + "()" : what);
        }

        scope.Caching.Use(what);
        if (scope.IsRendering && !(isHidden && scope.Caching.Mode == StaticMode.Forced))
        {
            scope.Used ??= what;
            throw new DynamicUsageException(what);
        }
    }

    /// <summary>Ends a rendering without saying that the handler did wrong: it runs for each request.</summary>
    /// <param name="what">What it did, as a script writes it.</param>
    public static void EndRendering(string what)
    {
        if (Current is { IsRendering: true } scope)
        {
            scope.Used ??= what;
            throw new DynamicUsageException(what);
        }
    }

    /// <exception cref="JavaScriptException">No request is handled.</exception>
    public static HandlerScope Require(string api) => Current is { } scope && (!scope.IsMiddleware || scope.Rules.Middleware.HasRequestFunctions)
        ? scope
        : throw new JavaScriptException($"`{api}` was called outside a request scope. Read more: https://nextjs.org/docs/messages/next-dynamic-api-wrong-context");

    private void CommitRevalidationsOfAfter()
    {
        if (Rules.Revalidation.AfterCounts)
        {
            Revalidations.Commit();
        }
    }

    private bool IsTooLateForCookies() => After.HasBegun && !Rules.Cookies.AfterMayChange;
}
