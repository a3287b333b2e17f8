namespace RouteHandlers.Versions;

/// <summary>What <c>next.config.js</c> and the <c>public</c> folder do to requests.</summary>
public sealed record NextConfigRules
{
    /// <summary>Whether <c>headers()</c> is heeded.</summary>
    public bool HeadersAreSet { get; init; } = true;

    /// <summary>Whether they are set whatever the status; otherwise where a handler answers with success.</summary>
    public bool HeadersAreForEveryStatus { get; init; } = true;

    /// <summary>What becomes of a header that <c>headers()</c> and the handler both set.</summary>
    public HeaderPrecedence Precedence { get; init; } = HeaderPrecedence.Config;

    /// <summary>Whether Vary lines of both stand beside each other; otherwise (14) that of <c>headers()</c> is lost.</summary>
    public bool VaryIsJoined { get; init; } = true;

    /// <summary>Whether cookies of both are sent; otherwise a cookie of the handler is lost.</summary>
    public bool CookiesAreJoined { get; init; } = true;

    /// <summary>Whether a later entry takes the place of an earlier one with the same header; otherwise the first stays.</summary>
    public bool LaterHeadersWin { get; init; } = true;

    /// <summary>Whether a redirect, of the configuration or to the canonical path, carries the headers of its path.</summary>
    public bool RedirectsCarryHeaders { get; init; }

    /// <summary>Whether <c>/A</c> is a path of the source <c>/a</c>.</summary>
    public bool SourcesIgnoreCase { get; init; } = true;

    /// <summary>
    /// Whether a parameter takes no text that stands right before it in the pattern, and needs some behind another one; otherwise (14) <c>:a-:b</c> splits at the first hyphen.
    /// </summary>
    public bool TextBeforeIsNotTaken { get; init; } = true;

    /// <summary>Whether a value is percent-encoded where it stands in the host of a destination.</summary>
    public bool HostValuesAreEncoded { get; init; } = true;

    /// <summary>Whether the query of a destination is filled as a whole, too, so that what its keys lack fails; otherwise (14) each value alone.</summary>
    public bool WholeQueryIsFilled { get; init; } = true;

    /// <summary>Whether a redirect to another origin keeps the user and password of the destination; otherwise (14, 15) they are left out.</summary>
    public bool DestinationsKeepCredentials { get; init; } = true;

    /// <summary>Whether <c>:name</c> in a key of a destination's query stays; otherwise another text stands for its colon.</summary>
    public bool KeysKeepTheirColons { get; init; }

    /// <summary>Whether a group of text in a destination is refused by the build; otherwise (16) it is text.</summary>
    public bool GroupsAreRefusedInDestinations { get; init; }

    /// <summary>Whether <c>has</c> and <c>missing</c> are heeded.</summary>
    public bool ConditionsAreHeeded { get; init; } = true;

    /// <summary>Whether <c>:name</c> in a header stands for the value.</summary>
    public bool HeadersTakeValues { get; init; } = true;

    /// <summary>Whether <c>redirects()</c> is heeded.</summary>
    public bool RedirectsAreFollowed { get; init; } = true;

    /// <summary>The status of a permanent redirect.</summary>
    public int Permanent { get; init; } = 308;

    /// <summary>The status of one that is not.</summary>
    public int Temporary { get; init; } = 307;

    /// <summary>Whether an own <c>statusCode</c> counts.</summary>
    public bool StatusCodeCounts { get; init; } = true;

    /// <summary>Whether a redirect keeps the query of the request.</summary>
    public bool RedirectsKeepTheQuery { get; init; } = true;

    /// <summary>Whether a permanent redirect says it with <c>Refresh</c> too.</summary>
    public bool PermanentRefreshes { get; init; } = true;

    /// <summary>Whether <c>rewrites()</c> is heeded.</summary>
    public bool RewritesAreFollowed { get; init; } = true;

    /// <summary>Whether the handler sees the URL that was asked for; otherwise that of the rewrite.</summary>
    public bool RewritesAreHidden { get; init; } = true;

    /// <summary>Whether <c>beforeFiles</c> comes before files and routes; otherwise with <c>afterFiles</c>.</summary>
    public bool BeforeFilesComesFirst { get; init; } = true;

    /// <summary>Whether <c>afterFiles</c> comes before routes with dynamic segments; otherwise with <c>fallback</c>.</summary>
    public bool AfterFilesComesBeforeDynamicRoutes { get; init; } = true;

    /// <summary>Whether a path outside <c>basePath</c> is not found.</summary>
    public bool BasePathIsNeeded { get; init; } = true;

    /// <summary>Whether <c>request.url</c> is without <c>basePath</c>.</summary>
    public bool BasePathIsHidden { get; init; } = true;

    /// <summary>Whether <c>basePath: false</c> takes an entry out of it.</summary>
    public bool BasePathCanBeLeft { get; init; } = true;

    /// <summary>Whether <c>trailingSlash: true</c> sends clients to the path with a slash.</summary>
    public bool TrailingSlashIsAdded { get; init; } = true;

    /// <summary>Whether a path that looks like a file's has none even then.</summary>
    public bool FilesHaveNoTrailingSlash { get; init; } = true;

    /// <summary>Whether <c>skipTrailingSlashRedirect</c> is heeded.</summary>
    public bool RedirectCanBeSkipped { get; init; } = true;

    /// <summary>Whether <c>pageExtensions</c> is heeded.</summary>
    public bool PageExtensionsAreHeeded { get; init; } = true;

    /// <summary>Whether files of the <c>public</c> folder are served.</summary>
    public bool PublicFilesAreServed { get; init; } = true;

    /// <summary>Whether a file there wins over a handler of the same path.</summary>
    public bool PublicFilesComeFirst { get; init; } = true;

    /// <summary>Whether such files are to be asked for again each time.</summary>
    public string PublicCacheControl { get; init; } = "public, max-age=0";

    /// <summary>Whether a client that has the file is told so.</summary>
    public bool PublicFilesAreCompared { get; init; } = true;

    /// <summary>What other methods than GET and HEAD get there.</summary>
    public ErrorAnswer PublicOtherMethod { get; init; } = ErrorAnswer.HtmlPage(405);

    /// <summary>What OPTIONS gets there.</summary>
    public ErrorAnswer PublicOptions { get; init; } = ErrorAnswer.HtmlPage(405);
}

/// <summary>Whose value counts.</summary>
public enum HeaderPrecedence
{
    /// <summary>That of the configuration.</summary>
    Config,

    /// <summary>Both are sent, the configuration's first.</summary>
    Both,

    /// <summary>That of the handler.</summary>
    Handler,
}
