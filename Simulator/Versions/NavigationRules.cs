namespace RouteHandlers.Versions;

/// <summary><c>redirect()</c>, <c>notFound()</c> and their like, and the redirects of <c>NextResponse</c>.</summary>
public sealed record NavigationRules
{
    /// <summary>The status of <c>redirect()</c>.</summary>
    public int Redirect { get; init; } = 307;

    /// <summary>The status of <c>permanentRedirect()</c>.</summary>
    public int PermanentRedirect { get; init; } = 308;

    /// <summary>The status of both after a form was posted; null: their own.</summary>
    public int? AfterFormPost { get; init; } = 303;

    /// <summary>Whether the digest of a redirect after a posted form names that status.</summary>
    public bool DigestShowsTheFormPost { get; init; }

    /// <summary>Whether <c>redirect()</c> is of the type push after a posted form.</summary>
    public bool FormPostIsPushed { get; init; } = true;

    /// <summary>Whether a redirect to a URL with a semicolon is understood; otherwise the handler has failed.</summary>
    public bool DigestMayHaveSemicolons { get; init; } = true;

    /// <summary>Whether the URL is made absolute before it is sent.</summary>
    public bool ResolvesUrls { get; init; }

    /// <summary>The status of <c>notFound()</c>.</summary>
    public int NotFound { get; init; } = 404;

    /// <summary>The message and the digest of what <c>notFound()</c> throws.</summary>
    public string NotFoundDigest { get; init; } = "NEXT_HTTP_ERROR_FALLBACK;404";

    /// <summary>Whether <c>notFound()</c> answers with a page in place of an empty body.</summary>
    public bool NotFoundHasAPage { get; init; }

    /// <summary>The status of <c>forbidden()</c>; null: there is no such function.</summary>
    public int? Forbidden { get; init; } = 403;

    /// <summary>The status of <c>unauthorized()</c>; null: there is no such function.</summary>
    public int? Unauthorized { get; init; } = 401;

    /// <summary>Whether there is <c>unstable_rethrow()</c>.</summary>
    public bool HasUnstableRethrow { get; init; } = true;

    /// <summary>The status of <c>NextResponse.redirect()</c> when none is given.</summary>
    public int NextResponseRedirect { get; init; } = 307;

    /// <summary>Whether <c>NextResponse.redirect()</c> takes a URL that is not absolute, and sends it as it is.</summary>
    public bool NextResponseTakesRelativeUrls { get; init; }
}
