using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Conformance.Tests.Properties;

/// <summary>A version's contract by its name, which prints better than its rules do.</summary>
internal sealed record WhichContract(NextVersion Version, Contract Contract)
{
    public ContractRules ToRules() => ContractRules.For(Version, Contract);
}

/// <summary>Trees as lists of file paths, which print and shrink by themselves.</summary>
internal static class TreeGenerators
{
    /// <summary>Few names, so that files meet.</summary>
    private static readonly Gen<string> _healthyFolder = Gen.Frequency(
        (8, Gen.Elements("a", "b", "A", "x.y")),
        (5, Gen.Elements("[x]", "[y]", "[Z-z]")),
        (2, Gen.Elements("[...x]", "[...rest]")),
        (2, Gen.Elements("[[...y]]", "[[...rest]]")),
        (3, Gen.Elements("(g)", "(h)", "@s")),
        (1, Gen.Elements("(.)a", "pre[x]", "%5Fp", "_p")));

    private static readonly Gen<string> _anyFolder = Gen.Frequency(
        (12, _healthyFolder),
        (1, Gen.Elements("[[x]]", "[..x]", "[.y]", "[]", "[...]", "[[...]]")));

    /// <summary>Any app folder, most of them with conflicts; now and then a file in <c>pages</c> too.</summary>
    public static Gen<string[]> AnyTree { get; } = Files(
        Gen.Frequency(
            (10, File(_anyFolder, "app", "route.csx")),
            (4, File(_anyFolder, "app", "page.csx")),
            (1, File(Gen.Elements("a", "b", "api", "[x]"), "pages", "index.tsx")),
            (1, Gen.Elements("pages/a.tsx", "pages/b.ts", "pages/a/[x].tsx", "pages/index.tsx", "pages/_app.tsx"))),
        most: 5);

    /// <summary>Trees of little but parameters, whose names meet in every way.</summary>
    public static Gen<string[]> SlugTree { get; } = Files(File(Gen.Elements("[x]", "[x]", "[y]", "a", "b", "(g)"), "app", "route.csx"), most: 6);

    /// <summary>Trees in which no two files meet and no name is impossible.</summary>
    public static Gen<string[]> SoundTree { get; } = Files(
        Gen.Frequency((5, File(_healthyFolder, "app", "route.csx")), (1, File(_healthyFolder, "app", "page.csx"))), most: 12).Select(WithoutConflicts);

    public static Gen<NextVersion> Version { get; } = Gen.Elements(NextVersion.Next14, NextVersion.Next15, NextVersion.Next16);

    public static Gen<WhichContract> AnyContract { get; } = Version.SelectMany(version =>
        Gen.Elements(Contract.Documented, Contract.Observed).Select(contract => new WhichContract(version, contract)));

    /// <summary>Segments as a client may write them: values, names of folders, and what is nearly one.</summary>
    public static Gen<string> PathSegment { get; } = Gen.Frequency(
        (6, Gen.Elements("a", "b", "A")),
        (2, Gen.Elements("x.y", "xzy", "c", "1", "ab", "%61", "%41", "(.)a", "pre[x]", "_p", "%5Fp", "%5fp")),
        (1, Gen.Elements("[x]", "(g)", "@s", "route", "route.csx", "page", "%2F", "%20", "...", "~")));

    /// <summary>Canonical paths: a slash, or segments after slashes.</summary>
    public static Gen<string> RequestPath { get; } =
        Gen.Choose(0, 5).SelectMany(count => PathSegment.ArrayOf(count)).Select(segments => "/" + string.Join('/', segments));

    /// <summary>A tree and paths near its files: a file's folders with values put in, and one of them changed, left out or added.</summary>
    public static Gen<(string[] Files, string Path)> SoundTreeAndPath { get; } = SoundTree.SelectMany(files =>
        Gen.Frequency((1, RequestPath), (files.Length == 0 ? 0 : 4, Gen.Elements(files.DefaultIfEmpty("").ToArray()).SelectMany(Near))).Select(path => (files, path)));

    /// <summary>One file less, or one folder less in one file.</summary>
    public static IEnumerable<string[]> Shrink(string[] files)
    {
        for (var index = 0; index < files.Length; index++)
        {
            yield return [.. files[..index], .. files[(index + 1)..]];
        }

        for (var index = 0; index < files.Length; index++)
        {
            var parts = files[index].Split('/');
            for (var part = 1; part < parts.Length - 1; part++)
            {
                var shorter = string.Join('/', [.. parts[..part], .. parts[(part + 1)..]]);
                if (!files.Contains(shorter))
                {
                    yield return [.. files[..index], shorter, .. files[(index + 1)..]];
                }
            }
        }
    }

    public static IEnumerable<(string[] Files, string Path)> Shrink((string[] Files, string Path) given)
    {
        foreach (var files in Shrink(given.Files).Select(WithoutConflicts))
        {
            yield return (files, given.Path);
        }

        var segments = given.Path[1..].Split('/');
        for (var index = 0; index < segments.Length && given.Path.Length > 1; index++)
        {
            yield return (given.Files, "/" + string.Join('/', [.. segments[..index], .. segments[(index + 1)..]]));
        }
    }

    /// <summary>A tree whose routes say which file they are, what they were given and what they saw.</summary>
    public static FolderTree ToTree(this IEnumerable<string> files) => files.Aggregate(new FolderTree(), (tree, path) =>
    {
        var folder = path[..path.LastIndexOf('/')];
        return path.EndsWith("/route.csx", StringComparison.Ordinal) ? tree.Route(folder, route => route.Get(EchoOf(path)).Post(EchoOf(path)))
            : path.EndsWith("/page.csx", StringComparison.Ordinal) ? tree.Page(folder, $"<p>{path}</p>")
            : tree.File(path, "");
    });

    public static RouteHandlerApp Build(this FolderTree tree, ContractRules rules) =>
        RouteHandlerApp.BuildAsync(tree, new() { Rules = rules }).GetAwaiter().GetResult();

    public static string[] WithoutConflicts(IEnumerable<string> files)
    {
        var kept = new List<string>();
        foreach (var file in files)
        {
            if (!NaiveContract.Alone(file).Any() && !kept.Exists(other => other == file || NaiveContract.Together(file, other).Any() || NaiveContract.AnswerOnePath(file, other)))
            {
                kept.Add(file);
            }
        }

        return [.. kept];
    }

    private static Func<Server.NextRequest, Server.RouteContext, Task<Response>> EchoOf(string path) => async (request, context) =>
        Response.Json(
            new Dictionary<string, object?> { ["file"] = path, ["method"] = request.Method, ["params"] = context.Params.IsUndefined ? null : await context.Params },
            new() { Headers = new() { ["x-path"] = request.NextUrl.Pathname, ["x-search"] = request.NextUrl.Search } });

    private static Gen<string> Near(string file) => FillIn(NaiveContract.Read(file)).SelectMany(segments => Gen.Frequency(
        (4, Gen.Constant(segments)),
        (1, PathSegment.SelectMany(more => Gen.Choose(0, segments.Length).Select(at => (string[])[.. segments[..at], more, .. segments[at..]]))),
        (segments.Length == 0 ? 0 : 1, Gen.Choose(0, Math.Max(0, segments.Length - 1)).Select(at => (string[])[.. segments[..at], .. segments[Math.Min(segments.Length, at + 1)..]])),
        (segments.Length == 0 ? 0 : 1, Gen.Choose(0, Math.Max(0, segments.Length - 1)).SelectMany(at => PathSegment.Select(other =>
            segments.Select((segment, index) => index == at ? other : segment).ToArray())))))
        .Select(segments => "/" + string.Join('/', segments));

    private static Gen<string[]> FillIn(IReadOnlyList<NaiveSegment> segments) => segments
        .Select(segment => segment.Kind switch
        {
            's' => Gen.Constant<string[]>([segment.Name]),
            'd' => PathSegment.ArrayOf(1),
            'c' => Gen.Choose(1, 3).SelectMany(count => PathSegment.ArrayOf(count)),
            _ => Gen.Choose(0, 2).SelectMany(count => PathSegment.ArrayOf(count)),
        })
        .Aggregate(Gen.Constant<string[]>([]), (all, next) => all.SelectMany(left => next.Select(right => (string[])[.. left, .. right])));

    private static Gen<string> File(Gen<string> folder, string root, string name) =>
        Gen.Choose(0, 4).SelectMany(depth => folder.ArrayOf(depth)).Select(folders => string.Join('/', [root, .. folders, name]));

    private static Gen<string[]> Files(Gen<string> file, int most) =>
        Gen.Choose(0, most).SelectMany(count => file.ArrayOf(count)).Select(files => files.Distinct().ToArray());
}
