using System.Collections.Immutable;

namespace RouteHandlers.Versions;

/// <summary>Middleware, which 16 calls proxy too: what stands between a request and whatever answers it.</summary>
public sealed record MiddlewareRules
{
    /// <summary>The names of its file, beside the app folder, and of its function.</summary>
    public ImmutableArray<string> Names { get; init; } = ["middleware", "proxy"];

    /// <summary>Where the file stands.</summary>
    public MiddlewarePlace Place { get; init; } = MiddlewarePlace.RootFirst;

    /// <summary>Whether its function may be the default export.</summary>
    public bool MayBeTheDefaultExport { get; init; } = true;

    /// <summary>Whether it runs at all.</summary>
    public bool Runs { get; init; } = true;

    /// <summary>Whether its matchers keep requests from it; otherwise it gets every one.</summary>
    public bool MatchersCount { get; init; } = true;

    /// <summary>Whether every matcher of a list counts; otherwise the first alone.</summary>
    public bool EveryMatcherCounts { get; init; } = true;

    /// <summary>Whether a matcher's <c>has</c> and <c>missing</c> count.</summary>
    public bool ConditionsCount { get; init; } = true;

    /// <summary>Whether a parameter may end a matcher; otherwise it takes no value there, but <c>.json</c> after any letter.</summary>
    public bool ParametersMayEndMatchers { get; init; } = true;

    /// <summary>Whether a matcher takes the case of a path for part of it.</summary>
    public bool MatchersAreCaseSensitive { get; init; } = true;

    /// <summary>Whether a matcher takes a path with a slash behind it, too.</summary>
    public bool MatchersTakeATrailingSlash { get; init; } = true;

    /// <summary>Whether a path whose decoded form matches is matched, too.</summary>
    public bool DecodedPathsMatch { get; init; } = true;

    /// <summary>Whether a matcher takes the paths, too, by which a client asks for a page's data: <c>.rsc</c> behind it, or a segment of it.</summary>
    public bool TransportPathsMatch { get; init; } = true;

    /// <summary>Whether the build refuses a matcher that is an object by itself, outside a list, and a host with a key.</summary>
    public bool MatchersAreStrict { get; init; } = true;

    /// <summary>Whether it runs for paths that nothing answers.</summary>
    public bool RunsForUnknownPaths { get; init; } = true;

    /// <summary>Whether it runs before an answer that is kept.</summary>
    public bool RunsBeforeStaticAnswers { get; init; } = true;

    /// <summary>Whether a client that says, by a header, that its request is middleware's own passes by it.</summary>
    // https://nvd.nist.gov/vuln/detail/CVE-2025-29927
    public bool SubrequestsPassBy { get; init; }

    /// <summary>What a client gets whose middleware throws, or gives something else than a Response.</summary>
    public ErrorAnswer Failed { get; init; } = ErrorAnswer.PlainTextNotStored(500, "Internal Server Error");

    /// <summary>Whether it answers in place of the handler when it returns a Response of its own.</summary>
    public bool OwnResponsesAreSent { get; init; } = true;

    /// <summary>Whether a Response of the type <c>error</c> is answered as a path that nothing answers; otherwise as a failure.</summary>
    public bool NetworkErrorsAreNotFound { get; init; } = true;

    /// <summary>Whether <c>revalidatePath()</c>, <c>revalidateTag()</c> and what <c>unstable_cache()</c> gives fail in it.</summary>
    public bool CacheFunctionsFail { get; init; }

    /// <summary>Whether they do there what they do in a handler; otherwise nothing is revalidated, and nothing kept.</summary>
    public bool CacheFunctionsCount { get; init; }

    /// <summary>Whether <c>cookies()</c> and <c>headers()</c> know its request.</summary>
    public bool HasRequestFunctions { get; init; } = true;

    /// <summary>Whether <c>redirect()</c> and its like are errors in it as others are; otherwise the client is redirected.</summary>
    public bool NavigationFails { get; init; } = true;

    /// <summary>Whether <c>cookies()</c> may be changed in it.</summary>
    public bool CookiesMayBeChanged { get; init; } = true;

    /// <summary>Whether the cookies that it changes by <c>cookies()</c> are sent.</summary>
    public bool ChangedCookiesAreSent { get; init; } = true;

    /// <summary>Whether they take the place of those of its Response; otherwise they join them.</summary>
    public bool ChangedCookiesAreSentAlone { get; init; } = true;

    /// <summary>How many bytes of a body it, and whatever answers behind it, can read; null: all of them.</summary>
    public long? MaximumBody { get; init; } = 10 * 1024 * 1024;

    /// <summary>Whether one without matcher runs for paths outside the base path, too.</summary>
    public bool RunsOutsideTheBasePath { get; init; } = true;

    /// <summary>Whether its <c>nextUrl</c> has the base path apart from the path.</summary>
    public bool KnowsTheBasePath { get; init; } = true;

    /// <summary>Whether one that returns nothing lets the request go on.</summary>
    public bool NothingGoesOn { get; init; } = true;

    /// <summary>Whether the headers of its <c>NextResponse.next()</c> are on the answer.</summary>
    public bool ResponseHeadersAreSent { get; init; } = true;

    /// <summary>Whether they are on the request, too, as the handler sees it.</summary>
    public bool ResponseHeadersReachTheHandler { get; init; } = true;

    /// <summary>Whether the handler sees the cookies that it sets among those of the request.</summary>
    public bool CookiesReachTheHandler { get; init; }

    /// <summary>Whether the headers that it gives the request are the handler's.</summary>
    public bool RequestHeadersReachTheHandler { get; init; } = true;

    /// <summary>Whether a header that is not among those is gone.</summary>
    public bool RequestHeadersMayBeTakenAway { get; init; } = true;

    /// <summary>Whether the handler has the whole body, whatever middleware read of it.</summary>
    public bool BodyIsReadTwice { get; init; } = true;

    /// <summary>Whether a rewrite brings the request to its target.</summary>
    public bool RewritesCount { get; init; } = true;

    /// <summary>Whether the handler's URL is the target of the rewrite; otherwise it is the one that the client asked for.</summary>
    public bool RewritesChangeTheUrl { get; init; }

    /// <summary>Whether the target of a rewrite is in the answer's headers.</summary>
    public bool RewritesAreNamed { get; init; } = true;

    /// <summary>Whether a redirect or rewrite to the own origin is written as a path.</summary>
    public bool OwnOriginIsLeftOut { get; init; } = true;

    /// <summary>Whether the Location of an answer that is no redirect is, too.</summary>
    public bool OwnOriginIsLeftOutOfEveryLocation { get; init; } = true;
}

/// <summary>Where a file of middleware is looked for.</summary>
public enum MiddlewarePlace
{
    /// <summary>In the project's root; where that has none, in the folder that the app folder is in.</summary>
    RootFirst,

    /// <summary>In the folder that the app folder is in.</summary>
    BesideTheAppFolder,

    /// <summary>In the project's root, wherever the app folder is.</summary>
    Root,

    /// <summary>In every folder.</summary>
    Anywhere,
}
