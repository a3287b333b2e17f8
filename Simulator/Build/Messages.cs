using System.Globalization;
using RouteHandlers.Scripting;
using RouteHandlers.Tree;

namespace RouteHandlers.Build;

/// <summary>Writes every build error: where, what was found, what was expected, what to do.</summary>
internal static class Messages
{
    public static BuildError PageRouteConflict(AppFile page, AppFile route) => Two(BuildErrorCode.PageRouteConflict, page, route,
        $"{page.DisplayPath} and {route.DisplayPath} both answer {page.Path}. A path has a page or a route, never both: each takes every HTTP verb. Move one of them to another folder.");

    public static BuildError RouteRouteConflict(AppFile first, AppFile second) => Two(BuildErrorCode.RouteRouteConflict, first, second,
        $"{first.DisplayPath} and {second.DisplayPath} both answer {first.Path}. Groups and slots leave no trace in the URL, so a path has one route. Move or remove one of them.");

    public static BuildError SlugNamesDiffer(AppFile first, PathSegment firstSegment, AppFile second, PathSegment secondSegment) =>
        Two(BuildErrorCode.SlugNamesDiffer, first, second,
            $"{second.DisplayPath}: segment '{secondSegment.Folder}' stands where {first.DisplayPath} has '{firstSegment.Folder}'. Dynamic segments at one level need one name. Rename one of them.");

    public static BuildError CatchAllBothKinds(AppFile first, PathSegment firstSegment, AppFile second, PathSegment secondSegment) =>
        Two(BuildErrorCode.CatchAllBothKinds, first, second,
            $"{second.DisplayPath}: segment '{secondSegment.Folder}' stands beside '{firstSegment.Folder}' of {first.DisplayPath}. One level has a required or an optional catch-all, not both. Remove one of them.");

    public static BuildError OptionalCatchAllSpecificity(AppFile exact, AppFile optional) => Two(BuildErrorCode.OptionalCatchAllSpecificity, exact, optional,
        $"{optional.DisplayPath} answers {exact.Path} too, and so does {exact.DisplayPath}. An optional catch-all is as specific as its base path. Use [...name] or remove one of them.");

    public static BuildError AppAndPages(AppFile app, TreeFile pages) => new(BuildErrorCode.AppAndPagesConflict,
        $"{pages.Path} and {app.DisplayPath} both answer {app.Path}. A path belongs to the pages folder or to the app folder. Remove one of them.",
        [app.DisplayPath, pages.Path]);

    public static BuildError CaseOnly(AppFile first, AppFile second) => Two(BuildErrorCode.CaseOnlyDifference, first, second,
        $"{first.DisplayPath} and {second.DisplayPath} differ in upper and lower case only. Their build output would be one file on a disk that ignores case. Rename one of the folders.");

    public static BuildError CatchAllNotLast(AppFile file, PathSegment segment) => One(BuildErrorCode.CatchAllNotLast, file,
        $"{file.DisplayPath}: the catch-all '{segment.Folder}' is followed by more segments. It must be the last one of its path. Move what follows to another folder.");

    public static BuildError SlugNameRepeats(AppFile file, string name) => One(BuildErrorCode.SlugNameRepeats, file,
        $"{file.DisplayPath}: the name '{name}' stands twice in one path. Each dynamic segment of a path needs a name of its own. Rename one of them.");

    public static BuildError SlugNamesAreAlike(AppFile file, string first, string second) => One(BuildErrorCode.SlugNameRepeats, file,
        $"{file.DisplayPath}: the names '{first}' and '{second}' of one path are the same without their symbols. Only ASCII letters, digits and underscores tell names apart. Rename one of them.");

    public static BuildError BadSegment(AppFile file, PathSegment segment) => segment.Error switch
    {
        BuildErrorCode.OptionalParameter => One(BuildErrorCode.OptionalParameter, file,
            $"{file.DisplayPath}: the segment '{segment.Folder}' is an optional parameter, which does not exist. Double brackets are for an optional catch-all. Write '[{segment.Name}]' or '[[...{segment.Name}]]'."),
        BuildErrorCode.ErroneousPeriods => One(BuildErrorCode.ErroneousPeriods, file,
            $"{file.DisplayPath}: the name in the segment '{segment.Folder}' begins with a period. A catch-all has exactly three. Write '[...{segment.Name.TrimStart('.')}]' or '[{segment.Name.TrimStart('.')}]'."),
        _ => One(BuildErrorCode.EmptyParameterName, file,
            $"{file.DisplayPath}: the segment '{segment.Folder}' has no name. A dynamic segment needs one. Write for example '{segment.Folder.Replace("]", "slug]", StringComparison.Ordinal)}'."),
    };

    public static BuildError MissingTwin(AppFile file) => MissingTwin(file.File.Path) with { Paths = [file.DisplayPath] };

    /// <param name="members">What the twin has to have in common with it.</param>
    public static BuildError MissingTwin(string path, string members = "exports") => new(BuildErrorCode.MissingTwin,
        $"{path}: there is no C# twin beside it. The simulator runs C#, so it needs {System.IO.Path.ChangeExtension(path, "csx")} with the same {members}. Write it, or run this tree on an implementation that runs TypeScript.",
        [path]);

    public static BuildError MiddlewareAndProxy(string middleware, string proxy) => new(BuildErrorCode.MiddlewareAndProxy,
        $"{middleware} and {proxy} stand side by side. Proxy is middleware under its new name, and an app has one. Remove {middleware}.", [middleware, proxy]);

    public static BuildError MiddlewareWithoutFunction(string path, string name) => new(BuildErrorCode.MiddlewareWithoutFunction,
        $"{path}: it exports no function '{name}'. The server calls that function, or the default export, for each request. Export one of them.", [path]);

    public static BuildError InvalidMiddlewareConfig(string path, string problem) => new(BuildErrorCode.InvalidMiddlewareConfig, $"{path}: {problem}", [path]);

    public static BuildError ScriptError(ScriptProblem problem) => new(BuildErrorCode.ScriptError,
        $"{problem.Path}({problem.Line},{problem.Column}): {problem.Message}", [problem.Path], problem.Line, problem.Column);

    public static BuildError HasNoEnd(string path, TimeSpan patience) => new(BuildErrorCode.EndlessScript,
        string.Create(CultureInfo.InvariantCulture, $"{path}: what the build runs of it has not ended after {patience.TotalSeconds:0.###} s. A build evaluates each file, and renders what is static. Give the loop or the wait an end; what runs still is ended with the process."), [path]);

    /// <param name="advice">What to do.</param>
    public static BuildError InvalidConfig(TreeFile file, string problem, string advice) => new(BuildErrorCode.InvalidConfig,
        $"{file.Path}: {problem}. {advice}.", [file.Path]);

    public static BuildError ConfigFailed(TreeFile file, string what, Exception exception) => InvalidConfig(file,
        $"{what} failed: {exception.Message.TrimEnd('.')}", "The build reads it once, before any request. Correct it, so that it gives plain data");

    /// <summary>What a script threw, without what reflection puts around it.</summary>
    public static Exception CauseOf(Exception exception) =>
        exception is TypeInitializationException or System.Reflection.TargetInvocationException && exception.InnerException is { } inner ? CauseOf(inner) : exception;

    public static BuildError NotEvaluated(TreeFile file, Exception exception) => new(BuildErrorCode.PageDataError,
        $"{file.Path}: the module cannot be evaluated: {(exception.Message.EndsWith('.') ? exception.Message : exception.Message + ".")} Its constants and fields are set once, before any request. Correct them, or compute them in a handler.",
        [file.Path]);

    public static BuildError MissingDefaultExport(AppFile file) => One(BuildErrorCode.PageDataError, file,
        $"{file.DisplayPath}: there is no default export. A metadata file that is code has one, which gives its data; in a C# twin it is the method {file.Metadata!.Convention.DefaultExport}(). Add it.");

    public static BuildError InvalidImage(AppFile file) => One(BuildErrorCode.InvalidImage, file,
        $"{file.DisplayPath}: the content is no picture of which width and height can be read. A file of that name is an icon or image. Put a picture there, or rename it.");

    public static BuildError RouteMetadataConflict(AppFile other, AppFile metadata) => Two(BuildErrorCode.RouteMetadataConflict, other, metadata,
        $"{other.DisplayPath} and {metadata.DisplayPath} both answer {metadata.Path}. The framework makes a route of a metadata file, so its path is taken. Remove one of them.");

    public static BuildError Prerendering(AppFile file, string failure) => One(BuildErrorCode.PrerenderError, file,
        $"{file.DisplayPath}: GET is rendered at build, and gave no answer: {(failure.EndsWith('.') ? failure : failure + ".")} Correct it, or export dynamic = 'force-dynamic' to run it for each request.");

    public static BuildError GeneratingParams(AppFile file, string problem) => One(BuildErrorCode.PageDataError, file,
        $"{file.DisplayPath}: {(problem.EndsWith('.') ? problem : problem + ".")} It says at build which paths are rendered: return an array of objects, each with a value for every dynamic segment.");

    public static BuildError EdgeGeneratesParams(AppFile file) => One(BuildErrorCode.StaticParamsInEdge, file,
        $"{file.DisplayPath}: generateStaticParams stands beside runtime = 'edge', where nothing is rendered at build. Remove one of them.");

    public static BuildError InvalidOption(AppFile file, string name, string value, string expected, BuildErrorCode code) => One(code, file,
        $"{file.DisplayPath}: {name} is {value}, which it cannot be. It takes {expected}. Correct it, or remove it for the default.");

    public static BuildError UnreadableOption(AppFile file, string name, Tree.ConfigForm form) => One(BuildErrorCode.InvalidSegmentConfig, file,
        $"{file.DisplayPath}: {name} is {(form == Tree.ConfigForm.ReExport ? "exported from elsewhere" : "computed")}. A build reads it without running the file. Write the value itself, as a literal, behind 'export const {name} ='.");

    public static BuildError PagesExport(AppFile file, string name, string advice) => One(BuildErrorCode.PagesExport, file,
        $"{file.DisplayPath}: {name} is exported, which belongs to the pages folder. A route exports handlers and options. {advice}.");

    public static BuildError ServerFileExport(AppFile file, string name) => One(BuildErrorCode.ServerFileExport, file,
        $"{file.DisplayPath}: {name} is exported from a file that says 'use server'. Such a file exports async functions alone. Make it one, or remove the directive: a route runs on the server without it.");

    public static BuildError MissingFolder(string folder) => new(BuildErrorCode.MissingFolder,
        $"The tree has no folder '{folder}'. It was expected beside the app folder. Add it.", []);

    private static BuildError One(BuildErrorCode code, AppFile file, string message) => new(code, message, [file.DisplayPath]);

    private static BuildError Two(BuildErrorCode code, AppFile first, AppFile second, string message) =>
        new(code, message, [.. new[] { first.DisplayPath, second.DisplayPath }.Order(StringComparer.Ordinal)]);
}
