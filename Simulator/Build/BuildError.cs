using System.Collections.Immutable;

namespace RouteHandlers.Build;

/// <summary>What a build can refuse. The name in kebab case is the code in scenarios and reports (<see cref="BuildErrorCodes.Name"/>).</summary>
public enum BuildErrorCode
{
    /// <summary>A page and a route at one path.</summary>
    PageRouteConflict,

    /// <summary>Two routes at one path, in two groups.</summary>
    RouteRouteConflict,

    /// <summary>A route and a metadata file at one path: <c>robots.txt/route.ts</c> beside <c>robots.ts</c>.</summary>
    RouteMetadataConflict,

    /// <summary>Two names for one dynamic level.</summary>
    SlugNamesDiffer,

    /// <summary>One name twice in one path, be it with other symbols.</summary>
    SlugNameRepeats,

    /// <summary>Something follows a catch-all.</summary>
    CatchAllNotLast,

    /// <summary><c>[...x]</c> beside <c>[[...x]]</c>.</summary>
    CatchAllBothKinds,

    /// <summary><c>[[...x]]</c> beside a route or page at its base path.</summary>
    OptionalCatchAllSpecificity,

    /// <summary><c>[[x]]</c>.</summary>
    OptionalParameter,

    /// <summary><c>[..x]</c>.</summary>
    ErroneousPeriods,

    /// <summary><c>[]</c>, <c>[...]</c>.</summary>
    EmptyParameterName,

    /// <summary>A file in <c>app</c> and one in <c>pages</c> for one path.</summary>
    AppAndPagesConflict,

    /// <summary>Two paths that differ in case only.</summary>
    CaseOnlyDifference,

    /// <summary>A handler in a language that the simulator does not run, without its C# twin.</summary>
    MissingTwin,

    /// <summary>A C# twin that does not compile.</summary>
    ScriptError,

    /// <summary>A C# twin that a build runs and that has no end.</summary>
    EndlessScript,

    /// <summary>An export of a shape that cannot be called.</summary>
    InvalidExport,

    /// <summary>A GET that is rendered at build gave no answer.</summary>
    PrerenderError,

    /// <summary>What the build must know of a file cannot be had: the module throws when it is evaluated, or <c>generateStaticParams</c> fails or names no paths.</summary>
    PageDataError,

    /// <summary><c>generateStaticParams</c> in the edge runtime.</summary>
    StaticParamsInEdge,

    /// <summary>A segment option with a value that it does not have, or one that cannot be read without running the file.</summary>
    InvalidSegmentConfig,

    /// <summary>An export of the <c>pages</c> folder: <c>config</c>, <c>getServerSideProps</c>.</summary>
    PagesExport,

    /// <summary>A file that says <c>'use server'</c> exports something else than asynchronous functions.</summary>
    ServerFileExport,

    /// <summary>A file has a picture's name and extension and is no picture.</summary>
    InvalidImage,

    /// <summary>A <c>next.config</c> that says what it cannot.</summary>
    InvalidConfig,

    /// <summary>A folder without which nothing is served is missing.</summary>
    MissingFolder,

    /// <summary>A middleware and a proxy in one app.</summary>
    MiddlewareAndProxy,

    /// <summary>A middleware file that exports no function for it.</summary>
    MiddlewareWithoutFunction,

    /// <summary>A matcher that is none.</summary>
    InvalidMiddlewareConfig,
}

public static class BuildErrorCodes
{
    /// <summary>Names that cannot stand in a path or beside each other: where a build lets them pass, no route of the app works.</summary>
    internal static ImmutableHashSet<BuildErrorCode> SegmentProblems { get; } =
    [
        BuildErrorCode.SlugNamesDiffer, BuildErrorCode.SlugNameRepeats, BuildErrorCode.CatchAllNotLast, BuildErrorCode.CatchAllBothKinds,
        BuildErrorCode.OptionalParameter, BuildErrorCode.ErroneousPeriods,
    ];

    /// <summary>The code as it stands in scenarios and reports, for example <c>page-route-conflict</c>.</summary>
    public static string Name(this BuildErrorCode code) =>
        string.Concat(code.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}

/// <summary>One reason why a build fails.</summary>
/// <param name="Message">Where, what was found, what was expected, what to do.</param>
/// <param name="Paths">Every file that takes part, in path order.</param>
/// <param name="Line">1-based line in the first path; 0 when the file as a whole is meant.</param>
public sealed record BuildError(BuildErrorCode Code, string Message, ImmutableArray<string> Paths, int Line = 0, int Column = 0)
{
    /// <summary>Of two names for one level: whether the two paths are alike but for the names.</summary>
    internal bool PathsAreAlike { get; init; } = true;

    /// <summary>Of an optional catch-all beside its base path: whether that path is dynamic too, so that who sorts the dynamic routes alone meets both.</summary>
    internal bool BaseIsDynamic { get; init; }

    /// <summary>Whether no route of the app works where a build lets it pass.</summary>
    internal bool LeavesNoRoute => BuildErrorCodes.SegmentProblems.Contains(Code) || (Code == BuildErrorCode.OptionalCatchAllSpecificity && BaseIsDynamic);

    public override string ToString() => $"{Code.Name()}: {Message}";
}

/// <summary>A folder tree was refused. Every reason is listed.</summary>
public sealed class BuildException(IReadOnlyList<BuildError> errors)
    : Exception(string.Join(Environment.NewLine, errors.Select(error => error.ToString())))
{
    public IReadOnlyList<BuildError> Errors { get; } = errors;
}
