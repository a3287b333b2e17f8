namespace RouteHandlers.Versions;

/// <summary>Revalidation on demand: the functions of <c>next/cache</c> and what they reach.</summary>
public sealed record RevalidationRules
{
    /// <summary>Whether anything is revalidated at all.</summary>
    public bool HasEffect { get; init; } = true;

    /// <summary>Whether what the handler revalidates is revalidated once it has ended; otherwise at once.</summary>
    public bool WaitsForTheHandler { get; init; } = true;

    /// <summary>Whether a handler that ends in <c>redirect()</c> has revalidated what it said before.</summary>
    public bool RedirectCounts { get; init; } = true;

    /// <summary>Whether what <c>after()</c> runs may revalidate.</summary>
    public bool AfterCounts { get; init; } = true;

    /// <summary>Whether data that the handler itself has revalidated is new to it.</summary>
    public bool HandlerSeesItsOwn { get; init; } = true;

    /// <summary>Whether <c>revalidatePath()</c> and its like throw once the handler has ended; otherwise they do nothing.</summary>
    public bool FailsAfterTheHandler { get; init; } = true;

    /// <summary>Whether something kept is as old as the moment at which its making ended; otherwise as the one at which it began.</summary>
    public bool CountsFromTheEnd { get; init; } = true;

    /// <summary>Whether a GET that revalidates runs for each request.</summary>
    public bool MakesDynamic { get; init; } = true;

    /// <summary>Whether <c>dynamic = 'error'</c> forbids it.</summary>
    public bool DynamicErrorForbids { get; init; }

    /// <summary>Whether a function given to <c>unstable_cache()</c> may revalidate.</summary>
    public bool IsRefusedInCachedFunctions { get; init; } = true;

    /// <summary>Whether the error of that names <c>unstable_cache()</c> and the path.</summary>
    public bool NamesUnstableCache { get; init; }

    /// <summary>Whether errors name a call as a script writes it; otherwise its name and its argument.</summary>
    public bool ShowsCalls { get; init; } = true;

    /// <summary>Whether a path revalidates the handler at exactly that path; otherwise those below it too.</summary>
    public bool PathIsOnePath { get; init; } = true;

    /// <summary>Whether <c>layout</c> reaches every handler in and below the folder; otherwise none.</summary>
    public bool LayoutReachesDown { get; init; } = true;

    /// <summary>Whether a route's folder with <c>/route</c> is a path too: that of all its handlers.</summary>
    public bool RouteFileIsAPath { get; init; } = true;

    /// <summary>Whether groups are part of folder paths.</summary>
    public bool GroupsCount { get; init; } = true;

    /// <summary>Whether a path is compared percent-encoded; otherwise decoded.</summary>
    public bool ComparesEncoded { get; init; } = true;

    /// <summary>Whether characters outside ASCII may be given as they are.</summary>
    public bool EncodesForHeaders { get; init; } = true;

    /// <summary>Whether a path is compared as it is written; otherwise without query, case and missing slash.</summary>
    public bool TakesPathsLiterally { get; init; } = true;

    /// <summary>Whether a slash at the end of a path is left out.</summary>
    public bool DropsTrailingSlash { get; init; } = true;

    /// <summary>Whether <c>/index</c> is the root.</summary>
    public bool IndexIsTheRoot { get; init; } = true;

    /// <summary>Characters that a path may have; a longer one revalidates nothing.</summary>
    public int MaximumPath { get; init; } = 1024;

    /// <summary>Whether <c>revalidateTag()</c> takes a profile, with which what is kept is served once more.</summary>
    public bool TakesProfiles { get; init; } = true;

    /// <summary>Whether an expiry that a profile names is kept to.</summary>
    public bool ProfilesExpire { get; init; } = true;

    /// <summary>Whether <c>updateTag()</c> and <c>refresh()</c> are there, for server actions alone.</summary>
    public bool HasServerActionFunctions { get; init; } = true;

    /// <summary>Whether <c>unstable_expirePath()</c> and <c>unstable_expireTag()</c> are there.</summary>
    public bool HasUnstableExpire { get; init; }

    /// <summary>Whether <c>cacheLife()</c> and <c>cacheTag()</c> are there.</summary>
    public bool HasCacheLife { get; init; } = true;

    /// <summary>Whether they are there with <c>unstable_</c> before the name.</summary>
    public bool HasUnstableCacheLife { get; init; } = true;
}
