using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Scenarios.Reading;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios;

/// <summary>Reads every fixture below a folder.</summary>
public static class FixtureLoader
{
    /// <summary>The fixtures in the order of their names.</summary>
    /// <exception cref="MalformedSuiteException">With every problem of every fixture.</exception>
    public static IReadOnlyList<Fixture> Load(string fixturesDirectory, RequirementCatalogue catalogue, IReadOnlyList<KnownQuirk> quirks)
    {
        var load = TryLoad(fixturesDirectory, catalogue, quirks);
        return load.Diagnostics.Count == 0 ? load.Fixtures : throw new MalformedSuiteException(load.Diagnostics);
    }

    /// <summary>The fixtures that are well, and what is wrong with the others.</summary>
    public static FixtureLoad TryLoad(string fixturesDirectory, RequirementCatalogue catalogue, IReadOnlyList<KnownQuirk> quirks)
    {
        var search = new FixtureSearch(fixturesDirectory);
        var reader = new ScenarioReader(catalogue, quirks);
        var fixtures = new List<Fixture>();
        var diagnostics = new List<Diagnostic>();
        var folders = search.Find();
        foreach (var folder in folders)
        {
            var before = diagnostics.Count;
            var fixture = Read(folder, reader, diagnostics);
            if (fixture is not null && diagnostics.Count == before)
            {
                fixtures.Add(fixture);
            }
        }

        return new FixtureLoad(fixtures, [.. folders.Select(folder => folder.Name)], [.. search.Diagnostics, .. diagnostics]);
    }

    private static Fixture? Read(FixtureFolder folder, ScenarioReader reader, List<Diagnostic> diagnostics)
    {
        var problems = new Problems($"{folder.Shown}/{FixtureFolder.ScenarioFile}");
        var document = reader.Read(File.ReadAllBytes(Path.Combine(folder.Path, FixtureFolder.ScenarioFile)), problems);
        if (document is null)
        {
            diagnostics.AddRange(problems.Diagnostics);
            return null;
        }

        var gathering = new FixtureFiles(folder, document, problems);
        var files = gathering.Gather();
        new OriginReferences(document, files, problems).Check();
        diagnostics.AddRange(problems.Diagnostics);
        diagnostics.AddRange(gathering.Diagnostics);
        return new Fixture
        {
            Name = folder.Name,
            Directory = folder.Path,
            ScenarioFile = problems.File,
            Scenario = document.Scenario,
            Files = files,
        };
    }
}

/// <summary>Fixtures, and what is wrong with the folders that gave none.</summary>
/// <param name="Names">Of every fixture found, the malformed ones too; what <see cref="RequirementCatalogue.CheckObservedSources"/> asks for.</param>
public sealed record FixtureLoad(IReadOnlyList<Fixture> Fixtures, IReadOnlyList<string> Names, IReadOnlyList<Diagnostic> Diagnostics);
