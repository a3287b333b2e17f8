using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance;

/// <summary>The catalogue and the fixtures of a folder that holds <c>specs/</c> and <c>Fixtures/</c>.</summary>
public sealed record Suite
{
    public required string Root { get; init; }

    public required RequirementCatalogue Catalogue { get; init; }

    public required IReadOnlyList<Fixture> Fixtures { get; init; }

    /// <summary>Reads everything.</summary>
    /// <param name="root">The folder with <c>specs/</c> and <c>Conformance/Implementations/</c>.</param>
    /// <param name="fixtures">Another fixtures folder; null: <c>Fixtures/</c> below the root.</param>
    /// <exception cref="MalformedSuiteException">Files are malformed; every problem is listed.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder is missing.</exception>
    public static Suite Load(string root, string? fixtures = null)
    {
        var catalogue = CatalogueLoader.Load(Existing(Path.Combine(root, "specs"), "the requirement catalogue"));
        return new()
        {
            Root = root,
            Catalogue = catalogue,
            Fixtures = FixtureLoader.Load(Existing(fixtures ?? Path.Combine(root, "Fixtures"), "the fixtures"), catalogue, SimulatorImplementation.KnownQuirks),
        };
    }

    /// <summary>The nearest folder at or above one that holds <c>specs/</c> and <c>Fixtures/</c>; null when there is none.</summary>
    public static string? FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "specs", "schema")) && Directory.Exists(Path.Combine(folder.FullName, "Fixtures")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    private static string Existing(string folder, string what) => Directory.Exists(folder)
        ? folder
        : throw new DirectoryNotFoundException($"{folder}: there is no such folder. {what} were expected there. Run inside the repository, or name the folder.");
}
