using System.Collections.Immutable;
using RouteHandlers.Build;
using RouteHandlers.Tree;

namespace RouteHandlers.Versions;

/// <summary>
/// Every decision of the contract that a version, a quirk or a mutant could change, read at the one place where the decision is
/// taken. A version is an instance (<c>For</c>), a quirk is one named <c>with</c> expression (<see cref="Quirk"/>).
/// </summary>
public sealed partial record ContractRules
{
    public required NextVersion Version { get; init; }

    public TreeRules Tree { get; init; } = new();

    public BuildRules Build { get; init; } = new();

    public RoutingRules Routing { get; init; } = new();

    public MethodRules Methods { get; init; } = new();

    public HandlerRules Handlers { get; init; } = new();

    public ParamsRules Params { get; init; } = new();

    public RequestRules Requests { get; init; } = new();

    public ResponseRules Responses { get; init; } = new();

    public PageRules Pages { get; init; } = new();

    public CookieRules Cookies { get; init; } = new();

    public RequestHeadersRules RequestHeaders { get; init; } = new();

    public NavigationRules Navigation { get; init; } = new();

    public BodyRules Bodies { get; init; } = new();

    public FormRules Forms { get; init; } = new();

    public StreamRules Streams { get; init; } = new();

    public CachingRules Caching { get; init; } = new();

    public DataCacheRules DataCache { get; init; } = new();

    public ListingRules Listing { get; init; } = new();

    public RevalidationRules Revalidation { get; init; } = new();

    public ServingRules Serving { get; init; } = new();

    public RuntimeRules Runtimes { get; init; } = new();

    public SegmentConfigRules SegmentConfig { get; init; } = new();

    public NextConfigRules NextConfig { get; init; } = new();

    public MiddlewareRules Middleware { get; init; } = new();

    public MetadataRules Metadata { get; init; } = new();

    public ImageRules Images { get; init; } = new();
}

/// <summary>Which files of a tree are routes, and what a folder name means.</summary>
public sealed record TreeRules
{
    /// <summary>Folders that may be the app folder; the first that exists is, the others are ignored.</summary>
    public ImmutableArray<string> AppFolders { get; init; } = ["app", "src/app"];

    /// <summary>The file name without extension that makes a handler.</summary>
    public string RouteFileName { get; init; } = "route";

    /// <summary>The file name without extension that makes a page.</summary>
    public string PageFileName { get; init; } = "page";

    /// <summary>Extensions of routes and pages; <c>csx</c>, the C# twin's, is always one more.</summary>
    public ImmutableArray<string> PageExtensions { get; init; } = ["tsx", "ts", "jsx", "js"];

    public bool FileNamesAreCaseSensitive { get; init; } = true;

    /// <summary>Whether the path of a picture below a group or slot ends in a hash of its folders.</summary>
    public bool GroupsShowInPictures { get; init; } = true;

    /// <summary>Whether the path of a sitemap that is a file does too (14, 15).</summary>
    public bool GroupsShowInSitemapFiles { get; init; }

    /// <summary>Whether it is enough for that that <c>@</c>, or both parentheses, stand anywhere in the folders' names (14): <c>a(b)</c>.</summary>
    public bool GroupMarksCountInAnyName { get; init; }

    /// <summary>Whether robots, a manifest and the favicon count in every folder; otherwise directly in the app folder.</summary>
    public bool RootMetadataCountsEverywhere { get; init; }

    /// <summary>Folders whose name begins with it are not routed; null: every folder is.</summary>
    public string? PrivateFolderPrefix { get; init; } = "_";

    /// <summary>How a folder writes an underscore that does not make it private.</summary>
    public string? EscapedUnderscore { get; init; } = "%5F";

    /// <summary>Whether <c>(group)</c> folders leave no trace in the URL.</summary>
    public bool GroupsAreTransparent { get; init; } = true;

    /// <summary>Whether <c>@slot</c> folders leave no trace in the URL.</summary>
    public bool SlotsAreTransparent { get; init; } = true;

    /// <summary>Whether <c>(.)name</c> is a folder name like any other: interception is for pages.</summary>
    public bool InterceptionMarkersAreLiteral { get; init; } = true;

    /// <summary>Whether brackets make a segment dynamic only when they enclose the whole name.</summary>
    public bool BracketsMustEncloseTheName { get; init; } = true;

    /// <summary>How deep below the app folder a route may lie; null: any depth.</summary>
    public int? MaximumDepth { get; init; }

    /// <summary>Folders beside the app folder without which nothing is served; none is needed.</summary>
    public ImmutableArray<string> RequiredFolders { get; init; } = [];
}

/// <summary>What a build refuses.</summary>
public sealed record BuildRules
{
    /// <summary>The problems that fail the build. A segment problem that is not among them shows at run time; a module that cannot be evaluated is left out.</summary>
    public ImmutableHashSet<BuildErrorCode> Fails { get; init; } = [.. Enum.GetValues<BuildErrorCode>()];

    /// <summary>Whether two names for one dynamic level are found by level, or only when the whole paths are otherwise alike.</summary>
    public bool SlugNamesAreComparedByLevel { get; init; } = true;

    /// <summary>What every request of an app gets whose segment problems the build did not find.</summary>
    public UncheckedSegments UncheckedSegments { get; init; } = UncheckedSegments.ServerError;

    internal bool Refuses(BuildError conflict) => Fails.Contains(conflict.Code)
        && (SlugNamesAreComparedByLevel || conflict.Code != BuildErrorCode.SlugNamesDiffer || conflict.PathsAreAlike);
}

public enum UncheckedSegments
{
    /// <summary>500 <c>Internal Server Error</c>.</summary>
    ServerError,

    /// <summary>The server ends: the connection closes unanswered.</summary>
    ServerEnds,
}

/// <summary>How a path finds its route.</summary>
public sealed record RoutingRules
{
    /// <summary>Kinds of segment in the order in which they are tried.</summary>
    public ImmutableArray<SegmentKind> Precedence { get; init; } =
        [SegmentKind.Static, SegmentKind.Dynamic, SegmentKind.CatchAll, SegmentKind.OptionalCatchAll];

    /// <summary>Whether a branch that leads nowhere is left for the next one.</summary>
    public bool Backtracks { get; init; } = true;

    public bool IsCaseSensitive { get; init; } = true;

    /// <summary>Whether <c>%66ixed</c> is tried as <c>fixed</c>.</summary>
    public bool DecodesBeforeMatching { get; init; }

    /// <summary>Whether a required catch-all takes the empty rest.</summary>
    public bool CatchAllTakesTheEmptyRest { get; init; }

    /// <summary>Whether the optional catch-all takes the empty rest.</summary>
    public bool OptionalCatchAllTakesTheEmptyRest { get; init; } = true;

    /// <summary>The status that sends <c>/a/</c>, <c>//a</c> and <c>/a\b</c> to the canonical path; null: they are not redirected.</summary>
    public int? CanonicalPathRedirect { get; init; } = 308;

    /// <summary>Whether the redirect keeps the query.</summary>
    public bool CanonicalPathKeepsQuery { get; init; } = true;

    /// <summary>Whether the redirect from a trailing slash writes the query anew, repeated keys beside each other.</summary>
    public bool TrailingSlashRewritesTheQuery { get; init; } = true;

    /// <summary>
    /// Whether <c>.</c> and <c>..</c> segments are resolved, in a redirect to the canonical path too; otherwise a path with one is not found.
    /// </summary>
    public bool ResolvesDotSegments { get; init; }

    /// <summary>What a path with a malformed percent escape gets where a route would take it.</summary>
    public ErrorAnswer MalformedEscape { get; init; } = ErrorAnswer.HtmlPage(400);

    public ErrorAnswer NotFound { get; init; } = ErrorAnswer.HtmlPage(404);

    /// <summary>What the target <c>*</c> gets.</summary>
    public ErrorAnswer AsteriskTarget { get; init; } = ErrorAnswer.Empty(400);
}

/// <summary>Methods: which are answered by what.</summary>
public sealed record MethodRules
{
    /// <summary>The methods a handler may export.</summary>
    public ImmutableArray<string> Supported { get; init; } = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    /// <summary>What a supported method gets that the file does not export.</summary>
    public ErrorAnswer NotExported { get; init; } = ErrorAnswer.Empty(405);

    /// <summary>What any other method gets.</summary>
    public ErrorAnswer NotSupported { get; init; } = ErrorAnswer.Empty(405);

    public ErrorAnswer Trace { get; init; } = ErrorAnswer.Empty(405);

    public ErrorAnswer Connect { get; init; } = ErrorAnswer.Empty(405);

    /// <summary>What a token gets that the server's HTTP parser does not know: it never reaches the framework.</summary>
    public ErrorAnswer NotParsed { get; init; } = ErrorAnswer.Empty(400);

    /// <summary>The tokens that the HTTP parser of Node.js knows.</summary>
    public ImmutableHashSet<string> Parsed { get; init; } = NodeMethods;

    public bool HeadIsAutomatic { get; init; } = true;

    /// <summary>Whether a GET that serves HEAD sees <c>HEAD</c> as its request's method.</summary>
    public bool AutomaticHeadShowsItsMethod { get; init; } = true;

    public bool OptionsIsAutomatic { get; init; } = true;

    public int AutomaticOptionsStatus { get; init; } = 204;

    /// <summary>Whether the Allow list of the automatic OPTIONS is sorted.</summary>
    public bool AllowIsSorted { get; init; } = true;

    /// <summary>Whether that list names the automatic HEAD.</summary>
    public bool AllowNamesAutomaticHead { get; init; } = true;

    /// <summary>Whether that list names OPTIONS itself.</summary>
    public bool AllowNamesOptions { get; init; } = true;

    /// <summary>Whether the answer to an unexported method carries the Allow list.</summary>
    public bool NotExportedCarriesAllow { get; init; }

    /// <summary>Whether an exported HEAD or OPTIONS wins over the automatic one.</summary>
    public bool OwnHeadAndOptionsWin { get; init; } = true;

    /// <summary>Whether the answer to HEAD has no body.</summary>
    public bool HeadHasNoBody { get; init; } = true;

    /// <summary>Whether HEAD is answered with a Response whose body was read already.</summary>
    public bool HeadTakesUsedBodies { get; init; } = true;

    /// <summary>Whether a method's handler is the export of that name (a mutant gives every method to one export).</summary>
    public bool EachMethodHasItsExport { get; init; } = true;

    /// <summary>Whether an export in lower case (<c>get</c>) answers requests.</summary>
    public bool MisnamedExportsAnswer { get; init; }

    private static ImmutableHashSet<string> NodeMethods { get; } =
        [.. ("ACL BIND CHECKOUT CONNECT COPY DELETE GET HEAD LINK LOCK M-SEARCH MERGE MKACTIVITY MKCALENDAR MKCOL MOVE NOTIFY OPTIONS PATCH POST "
            + "PROPFIND PROPPATCH PURGE PUT QUERY REBIND REPORT SEARCH SOURCE SUBSCRIBE TRACE UNBIND UNLINK UNLOCK UNSUBSCRIBE").Split(' ')];
}

/// <summary>What a handler is given, and what becomes of what it gives back.</summary>
public sealed record HandlerRules
{
    /// <summary>What a handler that throws gets its client.</summary>
    public ErrorAnswer Thrown { get; init; } = ErrorAnswer.Empty(500);

    /// <summary>What a result gets that is not a Response.</summary>
    public ErrorAnswer NotAResponse { get; init; } = ErrorAnswer.Empty(500);

    /// <summary>What a Response gets whose body was read already, and <c>Response.error()</c>.</summary>
    public ErrorAnswer UnusableResponse { get; init; } = ErrorAnswer.Empty(500);

    /// <summary>Whether that answer carries the headers of a Response whose body was read already.</summary>
    public bool UsedBodyKeepsHeaders { get; init; } = true;

    /// <summary>Whether a thrown Response is sent.</summary>
    public bool ThrownResponseIsSent { get; init; }

    /// <summary>Whether a handler that is not done yet is awaited before its result is judged.</summary>
    public bool ResultsAreAwaited { get; init; } = true;

    /// <summary>Whether the handler's second argument is passed.</summary>
    public bool ContextIsPassed { get; init; } = true;

    /// <summary>Whether the request is a NextRequest with a <c>nextUrl</c>.</summary>
    public bool RequestsAreNextRequests { get; init; } = true;

    /// <summary>Whether <c>draftMode()</c> shows at once that the handler turned it on or off.</summary>
    public bool DraftModeChangesAtOnce { get; init; } = true;

    /// <summary>Whether <c>fetch</c> in a handler reaches anybody.</summary>
    public bool FetchReachesTheNetwork { get; init; } = true;

    /// <summary>Whether what <c>fetch()</c> got with GET and no signal is a copy; otherwise it is the network's own.</summary>
    public bool FetchedGetsAreCopies { get; init; } = true;

    /// <summary>Whether a timer that was cleared runs no more.</summary>
    public bool ClearedTimersStop { get; init; } = true;

    /// <summary>Whether <c>next/server</c> has <c>after()</c> and <c>connection()</c>.</summary>
    public bool HasAfterAndConnection { get; init; } = true;

    /// <summary>When what <c>after()</c> is given runs.</summary>
    public AfterMoment AfterRuns { get; init; } = AfterMoment.AnswerHasEnded;
}

/// <summary>Dynamic segment values.</summary>
public sealed record ParamsRules
{
    public RequestApiAccess Access { get; init; } = RequestApiAccess.PromiseOnly;

    /// <summary>How many times a value is percent-decoded.</summary>
    public int DecodeTimes { get; init; } = 1;

    public bool PlusIsSpace { get; init; }

    /// <summary>Whether an encoded slash splits a value in a catch-all.</summary>
    public bool EncodedSlashSplits { get; init; }

    /// <summary>Whether <c>params</c> is undefined in a route without dynamic segments; otherwise it is empty.</summary>
    public bool UndefinedWithoutSegments { get; init; } = true;

    /// <summary>Whether an optional catch-all that matched nothing has no key; otherwise it has an empty list.</summary>
    public bool EmptyOptionalCatchAllHasNoKey { get; init; } = true;

    /// <summary>Whether a catch-all gives a list; otherwise one joined string.</summary>
    public bool CatchAllIsAList { get; init; } = true;

    /// <summary>Whether keys come in the order of the path.</summary>
    public bool KeysFollowThePath { get; init; } = true;

    public bool KeepsCase { get; init; } = true;

    /// <summary>Whether a query parameter of the same name takes the segment's place.</summary>
    public bool QueryOverrides { get; init; }
}

/// <summary>What the handler sees of the request.</summary>
public sealed record RequestRules
{
    /// <summary>Whether a handler's request is an instance of the NextRequest that <c>next/server</c> exports.</summary>
    public bool AreOfTheImportedClass { get; init; } = true;

    /// <summary>How the query stands in <c>request.url</c>.</summary>
    public QueryForm Query { get; init; } = QueryForm.Reserialised;

    /// <summary>Query parameters with one of these prefixes are the framework's own and are taken out.</summary>
    public ImmutableArray<string> InternalQueryPrefixes { get; init; } = ["nxtP", "nxtI"];

    /// <summary>Characters of the path that stand percent-encoded in <c>request.url</c> though a URL may have them as they are.</summary>
    public string PathEscapes { get; init; } = "";

    /// <summary>Whether a fragment in the request target stays in <c>request.url</c>.</summary>
    public bool KeepsFragment { get; init; }

    /// <summary>Whether <c>request.url</c> has the server's own origin, whatever <c>Host</c> says.</summary>
    public bool OriginIsTheServers { get; init; } = true;

    /// <summary>Whether <c>request.url</c> is https when <c>X-Forwarded-Proto</c> names https anywhere.</summary>
    public bool ForwardedProtoIsTheScheme { get; init; } = true;

    /// <summary>Whether <c>x-forwarded-for</c>, <c>-host</c>, <c>-port</c> and <c>-proto</c> are added when absent.</summary>
    public bool AddsForwardedHeaders { get; init; } = true;

    /// <summary>Whether a GET or HEAD request has no body, whatever was sent.</summary>
    public bool GetHasNoBody { get; init; } = true;

    /// <summary>Whether a second read of a body fails.</summary>
    public bool BodyIsReadOnce { get; init; } = true;

    /// <summary>How many bytes the request line and the headers may have together; more is answered 431.</summary>
    public int MaximumHeadSize { get; init; } = 16 * 1024;

    /// <summary>Header names of which only the first of several lines counts; others are joined.</summary>
    public ImmutableHashSet<string> FirstLineWins { get; init; } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
            "age", "authorization", "content-length", "content-type", "etag", "expires", "from", "host", "if-modified-since", "if-unmodified-since",
            "last-modified", "location", "max-forwards", "proxy-authorization", "referer", "retry-after", "server", "user-agent");

    /// <summary>Request headers that the framework keeps for itself: the handler does not see them.</summary>
    public ImmutableHashSet<string> InternalHeaders { get; init; } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
            "next-url", "x-matched-path", "x-middleware-next", "x-middleware-override-headers", "x-middleware-redirect", "x-middleware-rewrite",
            "x-middleware-set-cookie", "x-nextjs-data", "x-now-route-matches");

    /// <summary>What stands between the values of several <c>Cookie</c> lines.</summary>
    public string CookieSeparator { get; init; } = "; ";

    /// <summary>Whether <c>request.geo</c> is there, empty.</summary>
    public bool HasGeo { get; init; }

    /// <summary>Whether a loopback host in the URL of which a NextRequest or a NextUrl is made becomes <c>localhost</c>.</summary>
    public bool LoopbackHostIsLocalhost { get; init; } = true;

    /// <summary>
    /// Whether the first loopback name anywhere in that URL does; otherwise only a host that is one.
    /// </summary>
    public bool FirstLoopbackNameIsLocalhost { get; init; }

    /// <summary>Whether a GET with the header <c>RSC: 1</c> is sent, by 307, to the same path with a cache-busting query.</summary>
    public bool ClientNavigationIsRedirected { get; init; }

    internal bool IsInternal(string name) =>
        InternalQueryPrefixes.Any(prefix => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal));
}

public enum QueryForm
{
    /// <summary>14: as the client wrote it.</summary>
    Raw,

    /// <summary>15, 16: parsed and written again, repeated keys beside each other.</summary>
    Reserialised,
}

/// <summary>What of a handler's Response reaches the wire.</summary>
public sealed record ResponseRules
{
    /// <summary>Names that a handler's Response cannot set.</summary>
    public ImmutableHashSet<string> Dropped { get; init; } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "content-length", "content-encoding", "connection", "transfer-encoding", "date", "x-middleware-set-cookie");

    /// <summary>Names with which a Response cannot be sent: middleware marks its answers by them.</summary>
    public ImmutableHashSet<string> Refused { get; init; } =
        ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "x-middleware-next", "x-middleware-rewrite");

    /// <summary>The framework's own <c>Vary</c> line.</summary>
    public string Vary { get; init; } = "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch";

    /// <summary>Whether the handler's <c>Vary</c> joins that line; otherwise it has a line of its own.</summary>
    public bool VaryIsOneLine { get; init; }

    /// <summary>Whether a header value with control characters, which a Response may have, makes it one that cannot be sent.</summary>
    public bool ControlCharactersAreRefused { get; init; } = true;

    /// <summary>Whether <c>getSetCookie()</c> gives the values of Set-Cookie one by one; otherwise joined, as those of any header.</summary>
    public bool SetCookieValuesStandApart { get; init; } = true;

    /// <summary>Whether the status text of the Response is sent.</summary>
    public bool SendsStatusText { get; init; } = true;
}
