using RouteHandlers.Build;
using RouteHandlers.Tree;

namespace RouteHandlers.Versions;

public sealed partial record ContractRules
{
    /// <summary>The contract as the documents have it.</summary>
    public static ContractRules For(NextVersion version) => version switch
    {
        NextVersion.Next14 => Next14,
        NextVersion.Next15 => Next15,
        NextVersion.Next16 => Next16,
        _ => throw new ArgumentOutOfRangeException(nameof(version), version, "The modelled versions are 14, 15 and 16."),
    };

    /// <summary>The documented contract, or the observed one: documented plus every quirk of that version.</summary>
    public static ContractRules For(NextVersion version, Contract contract) => contract switch
    {
        Contract.Documented => For(version),
        _ => Quirk.All.Where(quirk => quirk.Versions.Contains(version)).Aggregate(For(version), (rules, quirk) => quirk.Apply(rules)),
    };

    private static ContractRules Next16 { get; } = new()
    {
        Version = NextVersion.Next16,
        Build = new() { Fails = [.. AllCodes.Remove(BuildErrorCode.CaseOnlyDifference)] },
        Routing = new() { ResolvesDotSegments = true, MalformedEscape = ErrorAnswer.PlainTextNotStored(500, "Internal Server Error"), AsteriskTarget = ErrorAnswer.Text(500, "Internal Server Error") },
        Serving = new() { RequestUseFails = true },
        Caching = new() { EdgeMayBeStatic = false, UsedFunctionsAreNamedAsCalls = true, MetadataIsKeptWhenAskedFor = false },
        DataCache = new()
        {
            DraftModeFetchesAnew = true,
            RequestInFunction = "Route \"{route}\": `{what}()` can't be read inside `unstable_cache()`. Read it outside the cached function and pass what you need as an argument.\n"
                + "Learn more: https://nextjs.org/docs/app/api-reference/functions/unstable_cache",
        },
        Listing = new() { ListsEveryPath = false, MarksPaths = true, AlwaysListsNotFound = true },
        SegmentConfig = new() { MayBeReExported = false, RuntimeIsSeenIn = [ConfigForm.Literal, ConfigForm.Variable], FromLayouts = ["runtime"], RefusedFunctions = ["getServerSideProps", "getStaticProps"] },
        Pages = new() { NotFoundFileNeedsAPage = false },
        NextConfig = new()
        {
            PublicOtherMethod = ErrorAnswer.PlainTextNotStored(500, "Internal Server Error"),
            PublicOptions = ErrorAnswer.PlainTextNotStored(500, "Internal Server Error"),
        },
        Runtimes = new() { EdgeVariesByEncoding = true, EdgeFailure = ErrorAnswer.PlainTextNotStored(500, "Internal Server Error") },
        Responses = new() { Vary = "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding", VaryIsOneLine = true },
    };

    private static ContractRules Next15 { get; } = new()
    {
        Version = NextVersion.Next15,
        Serving = new() { Failed = ErrorAnswer.HtmlPage(500), FailedOptions = ErrorAnswer.Empty(400), LaterAnswersMayBeServedStale = false, DraftModeIsShown = false, RequestUseFails = true },
        Caching = new() { EdgeMayBeStatic = false },
        Revalidation = Before16(new() { HasUnstableExpire = true }),
        Params = new() { Access = RequestApiAccess.PromiseWithMembers },
        Cookies = new() { Access = RequestApiAccess.PromiseWithMembers },
        RequestHeaders = new() { Access = RequestApiAccess.PromiseWithMembers, HidesByDeleting = true },
        Build = new() { Fails = AllCodes.Remove(BuildErrorCode.RouteMetadataConflict).Remove(BuildErrorCode.MiddlewareWithoutFunction) },
        Tree = new() { GroupsShowInSitemapFiles = true },
        Images = ImagesBefore16(new ImageRules()),
        Metadata = new() { SitemapId = MetadataIdForm.Text, UnknownSitemapsAreNotFound = false, FilesAreImmutable = true, RobotsHaveOtherLines = false },
        Requests = new() { PathEscapes = "'^|", FirstLoopbackNameIsLocalhost = true },
        Pages = new() { SlotPageBesideRoute = SlotPageBesideRoute.RouteWins, UnknownAction = ErrorAnswer.PlainText(404, "Server action not found."), MalformedAction = null },
        NextConfig = new() { PublicOptions = ErrorAnswer.Empty(400), DestinationsKeepCredentials = false, GroupsAreRefusedInDestinations = true },
        Middleware = MiddlewareBefore16(new()),
    };

    private static RevalidationRules Before16(RevalidationRules rules) =>
        rules with
        {
            TakesProfiles = false,
            DropsTrailingSlash = false,
            IndexIsTheRoot = false,
            EncodesForHeaders = false,
            ShowsCalls = false,
            HasServerActionFunctions = false,
            HasCacheLife = false,
        };

    private static ImageRules ImagesBefore16(ImageRules rules) =>
        rules with
        {
            DrawnCacheControl = "public, immutable, no-transform, max-age=31536000",
            ArgumentsArePromises = false,
            IdsAreMadeAtBuild = false,
            QueryNamesTheFile = false,
            FilesHaveOnePath = false,
            LinksEscapeTwice = true,
            CodeIsBelowTheBasePath = true,
            OneFileOfEachName = true,
            IconHasItsBestSize = false,
            TypeOfGif = null,
        };

    private static MiddlewareRules MiddlewareBefore16(MiddlewareRules rules) =>
        rules with
        {
            Names = ["middleware"],
            Place = MiddlewarePlace.BesideTheAppFolder,
            Failed = ErrorAnswer.HtmlPage(500),
            CacheFunctionsFail = true,
            OwnOriginIsLeftOutOfEveryLocation = false,
        };

    // These pass in 14.
    private static RequestRules WithClientHeaders(RequestRules rules) => rules with { InternalHeaders = rules.InternalHeaders.Except(["next-url", "x-nextjs-data"]) };

    // 14 does not know these.
    private static RequestHeadersRules WithoutNewerNames(RequestHeadersRules rules) =>
        rules with { Hidden = rules.Hidden.Except(["next-hmr-refresh", "next-router-segment-prefetch"]) };

    private static ContractRules Next14 { get; } = new()
    {
        Version = NextVersion.Next14,
        Tree = new() { GroupsShowInSitemapFiles = true, GroupMarksCountInAnyName = true },
        DataCache = new()
        {
            KeepsByDefault = true,
            RevalidateBeatsCache = true,
            ForceDynamicFetchesAnew = false,
            NoStoreBeatsDefaultCache = false,
            UnkeptFetchEndsRendering = false,
            ReadsBeforeAnswering = true,
            RenderingsAwaitFunctions = false,
            MembersAreRefusedInFunctions = false,
            RefusedLifetime = "Invalid revalidate value \"{value}\" on \"{path}\", must be a non-negative number or \"false\"",
            RequestInFunction = new DataCacheRules().RequestInFunction!.Replace("{route}", "{path}", StringComparison.Ordinal),
        },
        Caching = new()
        {
            GetIsStaticByDefault = true,
            DynamicBeside = ["POST", "PATCH", "DELETE", "OPTIONS"],
            OneGapLeavesAllParamsToRequests = false,
            EdgeRefusesGeneratedParams = false,
            SaysHowLong = false,
        },
        Serving = new() { Failed = ErrorAnswer.HtmlPage(500), RetryAtMost = TimeSpan.FromSeconds(3), UnlistedNeedsAList = true, UnlistedGoesForEveryMethod = false, OtherMethods = ErrorAnswer.HtmlPage(405), HeadIsKept = true },
        Revalidation = Before16(new() { RedirectCounts = false, HandlerSeesItsOwn = false, FailsAfterTheHandler = false, DynamicErrorForbids = true, NamesUnstableCache = true, HasUnstableCacheLife = false }),
        NextConfig = new()
        {
            Precedence = HeaderPrecedence.Both,
            VaryIsJoined = false,
            TextBeforeIsNotTaken = false,
            HostValuesAreEncoded = false,
            WholeQueryIsFilled = false,
            DestinationsKeepCredentials = false,
            GroupsAreRefusedInDestinations = true,
        },
        Listing = new() { ShowsLifetimes = false, ParamsFunction = "getStaticProps" },
        SegmentConfig = new()
        {
            Checked = ["revalidate", "runtime"],
            RuntimeValues = ["edge", "experimental-edge", "nodejs"],
            RevalidateIsWhole = false,
            MayBeNull = ["revalidate", "runtime"],
            MayBeComputed = ["dynamic", "dynamicParams", "revalidate", "fetchCache", "preferredRegion", "maxDuration"],
            RuntimeIsSeenIn = [ConfigForm.Literal, ConfigForm.Variable],
            FromLayouts = ["runtime"],
            PageConfigFails = true,
            WrongWhenRun = BuildErrorCode.InvalidSegmentConfig,
        },
        Images = ImagesBefore16(new ImageRules { IdIsOptional = true, ManifestIsBelowTheBasePath = false, ManifestIsAskedForWithCookies = true }),
        Metadata = new() { SitemapsHaveMedia = false, SitemapId = MetadataIdForm.Own, FilesAreImmutable = true, RobotsHaveOtherLines = false, YieldToHandlers = ["robots", "manifest"] },
        Build = new() { Fails = AllCodes.Remove(BuildErrorCode.RouteMetadataConflict).Remove(BuildErrorCode.MiddlewareWithoutFunction) },
        Handlers = new() { HasAfterAndConnection = false, DraftModeChangesAtOnce = false },
        Params = new() { Access = RequestApiAccess.Direct },
        Cookies = new() { Access = RequestApiAccess.Direct, ChangesCanBeChained = false, DeleteTakesEveryAttribute = false, ReadsMaxAge = false },
        RequestHeaders = WithoutNewerNames(new() { Access = RequestApiAccess.Direct, HidesByDeleting = true }),
        Navigation = new() { NotFoundDigest = "NEXT_NOT_FOUND", DigestShowsTheFormPost = true, FormPostIsPushed = false, Forbidden = null, Unauthorized = null, HasUnstableRethrow = false },
        Requests = WithClientHeaders(new() { Query = QueryForm.Raw, InternalQueryPrefixes = [], KeepsFragment = true, FirstLoopbackNameIsLocalhost = true, HasGeo = true }),
        Responses = new() { Dropped = ["connection", "transfer-encoding", "date", "x-middleware-set-cookie"], Vary = "RSC, Next-Router-State-Tree, Next-Router-Prefetch" },
        Pages = new()
        {
            StaticPageOtherMethod = ErrorAnswer.HtmlPage(405),
            OpenPageOtherMethod = ErrorAnswer.HtmlPage(405),
            UnknownAction = null,
            MalformedAction = null,
            SaysHowLongStale = false,
            DynamicPageOptions = null,
            SlotPageBesideRoute = SlotPageBesideRoute.PageWins,
        },
        Middleware = MiddlewareBefore16(new() { DecodedPathsMatch = false, TransportPathsMatch = false, MatchersAreStrict = false, CookiesMayBeChanged = false, MaximumBody = null }),
    };

    private static System.Collections.Immutable.ImmutableHashSet<BuildErrorCode> AllCodes => [.. Enum.GetValues<BuildErrorCode>()];
}

/// <summary>What the simulator follows.</summary>
public enum Contract
{
    /// <summary>The two documents.</summary>
    Documented,

    /// <summary>The documents, plus the quirks of the released version.</summary>
    Observed,
}
