using RouteHandlers.Conformance.Catalogue;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Catalogue;

public sealed class CatalogueTests : IDisposable
{
    private const string Head = "area: METHOD\ntitle: Methods\nrequirements:\n";
    private const string Source = "    sources: [{ reference: Somewhere }]\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("specs-");

    public static TheoryData<string, string, string> Malformed => new()
    {
        { "a text", "hello", "(1,1): Found the text 'hello'. Expected a map with the keys area, title, requirements" },
        { "an unknown key", "areas: METHOD\n" + Head + Requirement(), "(1,1): Unknown key 'areas'. Expected area, title, requirements. Did you mean 'area'?" },
        { "no area", "title: T\nrequirements:\n" + Requirement(), "(1,1): There is no 'area'" },
        { "an area in small letters", "area: method\ntitle: T\nrequirements:\n" + Requirement(), "(1,7): area: found 'method'. Expected capital letters and digits" },
        { "no title", "area: METHOD\nrequirements:\n" + Requirement(), "(1,1): There is no 'title'" },
        { "no requirements", "area: METHOD\ntitle: T\n", "(1,1): There is no 'requirements'" },
        { "an empty list", "area: METHOD\ntitle: T\nrequirements: []\n", "(3,15): requirements: found an empty list" },
        { "a requirement that is a text", Head + "  - RH-METHOD-1\n", "(4,5): requirements[0]: found the text 'RH-METHOD-1'" },
        { "an unknown key of a requirement", Head + Requirement("version: [15]"), "(8,5): requirements[0]: unknown key 'version'. Expected id, level, versions, text, informative, sources. Did you mean 'versions'?" },
        { "no id", Head + "  - level: reference\n    text: T\n" + Source, "(4,5): requirements[0]: there is no 'id'" },
        { "an id of another area", Head + Requirement(id: "RH-CACHE-1"), "(4,9): requirements[0].id: found 'RH-CACHE-1'. Expected RH-METHOD-n with a number from 1, as the file's area is METHOD" },
        { "an id without number", Head + Requirement(id: "RH-METHOD-"), "(4,9): requirements[0].id: found 'RH-METHOD-'" },
        { "an id with a leading zero", Head + Requirement(id: "RH-METHOD-01"), "(4,9): requirements[0].id: found 'RH-METHOD-01'" },
        { "an id twice", Head + Requirement() + Requirement(), "(8,9): requirements[1].id: RH-METHOD-1 is here twice (first in specs/a.yaml(4)). Expected each id once" },
        { "an unknown level", Head + "  - id: RH-METHOD-1\n    level: observd\n    text: T\n" + Source, "(5,12): RH-METHOD-1.level: unknown level 'observd'. Expected documented, reference or observed. Did you mean 'observed'?" },
        { "no level", Head + "  - id: RH-METHOD-1\n    text: T\n" + Source, "(4,5): requirements[0]: there is no 'level'" },
        { "an unknown version", Head + Requirement("versions: [15, 17]"), "(8,20): RH-METHOD-1.versions[1]: unknown version: the number 17" },
        { "no text", Head + "  - id: RH-METHOD-1\n    level: reference\n" + Source, "(4,5): requirements[0]: there is no 'text'" },
        { "informative in words", Head + Requirement("informative: 'yes'"), "(8,18): RH-METHOD-1.informative: found the text 'yes'. Expected true or false" },
        { "no sources", Head + "  - id: RH-METHOD-1\n    level: reference\n    text: T\n", "(4,5): requirements[0]: there is no 'sources'" },
        { "an empty list of sources", Head + With("[]"), "(7,14): RH-METHOD-1.sources: found an empty list" },
        { "a source without kind", Head + With("[{}]"), "(7,15): RH-METHOD-1.sources[0]: no kind of source. Expected exactly one of document, reference, observed" },
        { "a source of two kinds", Head + With("[{ reference: a, observed: b/c }]"), "(7,15): RH-METHOD-1.sources[0]: 2 kinds of source (reference, observed)" },
        { "an unknown document", Head + With("[{ document: D16, section: S }, { reference: R }]"), "(7,27): RH-METHOD-1.sources[0].document: unknown document 'D16'. Expected D15 or D14" },
        { "a document without section", Head + With("[{ document: D15 }, { reference: R }]"), "(7,15): RH-METHOD-1.sources[0]: there is no 'section'" },
        { "a section without document", Head + With("[{ reference: R, section: S }]"), "(7,31): RH-METHOD-1.sources[0]: a section without document" },
        { "an unknown key of a source", Head + With("[{ reference: R, url: S }]"), "(7,31): RH-METHOD-1.sources[0]: unknown key 'url'" },
        { "a documented requirement that no document says", Head + "  - id: RH-METHOD-1\n    level: documented\n    text: T\n" + Source, "(7,14): RH-METHOD-1.sources: no source of kind 'document'. Expected at least one, as the level is documented" },
        { "an observed requirement without fixture", Head + "  - id: RH-METHOD-1\n    level: observed\n    text: T\n" + Source, "(7,14): RH-METHOD-1.sources: no source of kind 'observed'" },
        { "a reference without page", Head + With("[{ observed: a/b }]"), "(7,14): RH-METHOD-1.sources: no source of kind 'reference'" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void AMalformedCatalogueIsReportedWithItsPlace(string what, string text, string expected)
    {
        Write("a.yaml", text);

        var diagnostics = Diagnostics(CatalogueLoader.TryLoad(_folder.FullName).Diagnostics);

        Assert.True(diagnostics.Count == 1, $"{what}: {diagnostics.Count} diagnostics\n{string.Join('\n', diagnostics)}");
        Assert.StartsWith("specs/a.yaml" + expected, diagnostics[0], StringComparison.Ordinal);
    }

    [Fact]
    public void RequirementsAreReadWithTheirDefaults()
    {
        Write("b.yaml", """
            area: CACHE
            title: Caching
            requirements:
              - id: RH-CACHE-4
                level: documented
                versions: [14]
                informative: true
                text: >
                  A GET that returns a Response
                  is cached by default.
                sources:
                  - { document: D14, section: Caching }
                  - { observed: caching/get }
                  - { reference: "https://nextjs.org/docs" }
            """);
        Write("a.yaml", Head + Requirement());

        var catalogue = CatalogueLoader.Load(_folder.FullName);

        Assert.Equal(["METHOD", "CACHE"], catalogue.Areas.Select(area => area.Name));
        Assert.Equal(["RH-METHOD-1", "RH-CACHE-4"], catalogue.All.Select(requirement => requirement.Id));
        Assert.Equal([14, 15, 16], catalogue.Find("RH-METHOD-1")!.Versions);
        Assert.False(catalogue.Find("RH-METHOD-1")!.Informative);
        var requirement = catalogue.Find("RH-CACHE-4")!;
        Assert.Equal((RequirementLevel.Documented, true, "A GET that returns a Response is cached by default."), (requirement.Level, requirement.Informative, requirement.Text));
        Assert.Equal([14], requirement.Versions);
        Assert.Equal(
            [new() { Document = "D14", Section = "Caching" }, new() { Observed = "caching/get" }, new() { Reference = "https://nextjs.org/docs" }],
            requirement.Sources);
        Assert.Null(catalogue.Find("RH-CACHE-5"));
    }

    [Fact]
    public void EveryProblemOfEveryFileIsThrownAtOnce()
    {
        Write("a.yaml", Head + Requirement(id: "RH-METHOD-x"));
        Write("b.yaml", Head + Requirement("colour: red"));

        var exception = Assert.Throws<MalformedSuiteException>(() => CatalogueLoader.Load(_folder.FullName));

        Assert.Collection(
            Diagnostics(exception.Diagnostics),
            first => Assert.StartsWith("specs/a.yaml(4,9): requirements[0].id: found 'RH-METHOD-x'", first, StringComparison.Ordinal),
            second => Assert.StartsWith("specs/b.yaml(1,7): area: the area METHOD has a file already (", second, StringComparison.Ordinal),
            third => Assert.StartsWith("specs/b.yaml(8,5): requirements[0]: unknown key 'colour'", third, StringComparison.Ordinal));
    }

    [Fact]
    public void AnIdOfAnotherFileIsADuplicateToo()
    {
        Write("a.yaml", Head + Requirement());
        Write("b.yaml", "area: OTHER\ntitle: O\nrequirements:\n" + Requirement());

        var diagnostics = Diagnostics(CatalogueLoader.TryLoad(_folder.FullName).Diagnostics);

        Assert.Contains(diagnostics, diagnostic => diagnostic.StartsWith("specs/b.yaml(4,9): requirements[0].id: RH-METHOD-1 is here twice (first in specs/a.yaml(4))", StringComparison.Ordinal));
    }

    [Fact]
    public void AnObservedSourceMustNameAFixture()
    {
        Write("a.yaml", Head + With("[{ reference: R }, { observed: methods/opions }, { observed: methods/get }]"));
        var catalogue = CatalogueLoader.Load(_folder.FullName);

        Assert.Equal(
            ["specs/a.yaml(7,45): RH-METHOD-1.sources[1].observed: there is no fixture 'methods/opions'. Expected the name of a fixture, for example methods/get-answers-get. Did you mean 'methods/options'? Name the fixture whose transcripts show the behaviour."],
            Diagnostics(catalogue.CheckObservedSources(["methods/get", "methods/options"])));
        Assert.Empty(catalogue.CheckObservedSources(["methods/get", "methods/opions"]));
    }

    [Fact]
    public void AFolderThatDoesNotExistIsReported() =>
        Assert.EndsWith("There is no such folder. Expected the folder of the requirement catalogue (specs/*.yaml). Check the path.", Assert.Single(CatalogueLoader.TryLoad(_folder.FullName + "/none").Diagnostics).Message, StringComparison.Ordinal);

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Requirement(string? more = null, string id = "RH-METHOD-1") =>
        $"  - id: {id}\n    level: reference\n    text: T\n{Source}{(more is null ? "" : $"    {more}\n")}";

    private static string With(string sources) => $"  - id: RH-METHOD-1\n    level: reference\n    text: T\n    sources: {sources}\n";

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    private List<string> Diagnostics(IReadOnlyList<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(diagnostic => diagnostic.ToString().Replace(_folder.FullName, "specs", StringComparison.Ordinal))];
}
