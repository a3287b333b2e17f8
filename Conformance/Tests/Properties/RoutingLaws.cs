using FsCheck.Fluent;
using RouteHandlers.Build;
using RouteHandlers.Routing;
using RouteHandlers.Versions;
using Xunit;
using static RouteHandlers.Conformance.Tests.Properties.TreeGenerators;

namespace RouteHandlers.Conformance.Tests.Properties;

/// <summary>Which file answers a path, for every tree.</summary>
public class RoutingLaws
{
    private static readonly ContractRules _rules = ContractRules.For(NextVersion.Next15);

    [Fact]
    public void TheTableFindsWhatTheTextsOfTheRequirementsSay()
    {
        var found = 0;
        Laws.Hold(SoundTreeAndPath, given =>
        {
            var expected = NaiveContract.Find(given.Files, given.Path);
            found += expected is null ? 0 : 1;
            Assert.Equal(Print(expected), Print(Find(given.Files, given.Path)));
        }, cases: 2000, shrink: Shrink);
        Laws.Often(found, 700, "paths that are found");
    }

    [Fact]
    public void TheOrderInWhichFilesAreAddedMeansNothing() => Laws.Hold(
        AnyTree.SelectMany(files => Gen.Shuffle(files).SelectMany(shuffled => RequestPath.Select(path => (files, shuffled, path)))),
        given => Assert.Equal(Outcome(given.files, given.path), Outcome(given.shuffled, given.path)));

    [Fact]
    public void GroupsAndSlotsAnywhereChangeNothing() => Laws.Hold(
        SoundTreeAndPath.SelectMany(given => Gen.Choose(0, 99).ArrayOf(given.Files.Length).SelectMany(places =>
            Gen.Elements("(group)", "(g)", "@slot", "(a)/@b").Select(folder => (given.Files, given.Path, places, folder)))),
        given =>
        {
            // A page in a slot beside a route is another matter (a version's own), so only groups go around pages.
            var moved = given.Files.Zip(given.places, (file, place) =>
                Insert(file, NaiveContract.IsPage(file) ? "(group)" : given.folder, place)).ToArray();
            var before = Find(given.Files, given.Path);
            var after = Find(moved, given.Path);
            Assert.Equal(before?.File is { } file ? moved[Array.IndexOf(given.Files, file)] : null, after?.File);
            Assert.Equal(Print(before)?.Split(' ', 2)[1], Print(after)?.Split(' ', 2)[1]);
        });

    [Fact]
    public void AnUnderscoreBeforeAnyFolderMakesARouteUnreachable() => Laws.Hold(
        SoundTree.Where(files => files.Any(file => file.Split('/').Length > 2)).SelectMany(files => Gen.Elements(files.Where(file => file.Split('/').Length > 2).ToArray())
            .SelectMany(file => Gen.Choose(1, file.Split('/').Length - 2).SelectMany(at => RequestPath.Select(path => (files, file, at, path))))),
        given =>
        {
            var parts = given.file.Split('/');
            parts[given.at] = "_" + parts[given.at];
            var hidden = given.files.Select(file => file == given.file ? string.Join('/', parts) : file).ToArray();
            Assert.Equal(
                Print(Find([.. given.files.Where(file => file != given.file)], given.path)),
                Print(Find(hidden, given.path)));
        });

    [Fact]
    public void ALetterInTheOtherCaseIsAnotherPath() => Laws.Hold(
        Gen.Elements("a", "b", "ab", "Route", "x-Y").ArrayOf().Where(folders => folders.Length > 0)
            .SelectMany(folders => Gen.Choose(0, folders.Length - 1).Select(at => (folders, at))),
        given =>
        {
            string[] files = [$"app/{string.Join('/', given.folders)}/route.csx"];
            var other = given.folders.ToArray();
            other[given.at] = string.Concat(other[given.at].Select(letter => char.IsLower(letter) ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)));
            Assert.NotNull(Find(files, "/" + string.Join('/', given.folders)));
            Assert.Null(Find(files, "/" + string.Join('/', other)));
        }, cases: 200);

    private static (string File, string[][] Taken)? Find(string[] files, string path)
    {
        var table = RouteTable.Create(AppFiles.Find(files.ToTree(), _rules.Tree), _rules.Routing);
        return table.Match(path) is { } match ? (match.File.File.Path, [.. match.Captures.Select(capture => capture.Values.ToArray())]) : null;
    }

    private static string? Print((string File, string[][] Taken)? found) =>
        found is { } match ? $"{match.File} {string.Join(' ', match.Taken.Select(values => $"<{string.Join('|', values)}>"))}" : null;

    private static string Outcome(string[] files, string path)
    {
        try
        {
            var app = AppBuilder.Build(files.ToTree(), _rules);
            return $"{string.Join(' ', app.Files.Select(file => file.File.DisplayPath))}: {Print(Find(files, path))}";
        }
        catch (BuildException refused)
        {
            return refused.Message;
        }
    }

    private static string Insert(string file, string folder, int place)
    {
        var parts = file.Split('/').ToList();
        parts.Insert(1 + (place % (parts.Count - 1)), folder);
        return string.Join('/', parts);
    }
}
