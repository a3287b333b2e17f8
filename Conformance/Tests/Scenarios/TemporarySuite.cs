using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Scenarios;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Scenarios;

/// <summary>A folder of fixtures that lives as long as a test. Diagnostics name its files from the folder on.</summary>
internal sealed class TemporarySuite : IDisposable
{
    public const string Minimal = """
        title: Hello
        requirements: [RH-METHOD-1]
        steps:
          - request: GET /api
            expect: { status: 200 }
        """;

    public static readonly RequirementCatalogue Catalogue = new(
    [
        new RequirementArea("METHOD", "Methods", "specs/methods.yaml",
        [
            Requirement("RH-METHOD-1", 14, 15, 16),
            Requirement("RH-METHOD-2", 14, 15, 16),
        ]),
        new RequirementArea("CACHE", "Caching", "specs/caching.yaml", [Requirement("RH-CACHE-4", 14)]),
    ]);

    public static readonly IReadOnlyList<KnownQuirk> Quirks =
    [
        new("unknown-method-400", [14, 15, 16]),
        new("route-groups-first-wins", [14]),
    ];

    private readonly DirectoryInfo _root = System.IO.Directory.CreateTempSubdirectory("fixtures-");

    public string Directory => _root.FullName;

    /// <summary>A fixture <c>a/b</c> with a handler in both languages and this scenario.</summary>
    public static TemporarySuite With(string scenario)
    {
        var suite = new TemporarySuite();
        suite.Handler("a/b/app/api");
        suite.File("a/b/scenario.yaml", scenario);
        return suite;
    }

    public TemporarySuite Handler(string folder) =>
        File($"{folder}/route.ts", "export const GET = () => new Response('hello');").File($"{folder}/route.csx", "Response GET() => new(\"hello\");");

    public TemporarySuite File(string path, string text) => File(path, System.Text.Encoding.UTF8.GetBytes(text));

    public TemporarySuite File(string path, byte[] bytes)
    {
        var file = Path.Combine(Directory, path);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllBytes(file, bytes);
        return this;
    }

    public FixtureLoad Load() => FixtureLoader.TryLoad(Directory, Catalogue, Quirks);

    /// <summary>The only fixture, which must be well.</summary>
    public Fixture Only()
    {
        var load = Load();
        Assert.Empty(load.Diagnostics);
        return Assert.Single(load.Fixtures);
    }

    public IReadOnlyList<string> Diagnostics() =>
        [.. Load().Diagnostics.Select(diagnostic => diagnostic.ToString().Replace(Directory, "Fixtures", StringComparison.Ordinal))];

    public void Dispose() => _root.Delete(recursive: true);

    private static Requirement Requirement(string id, params int[] versions) =>
        new() { Id = id, Level = RequirementLevel.Documented, Versions = versions, Text = "It holds.", Sources = [new() { Document = "D15", Section = "Any" }] };
}
