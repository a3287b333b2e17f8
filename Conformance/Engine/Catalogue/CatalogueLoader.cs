using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Catalogue;

/// <summary>Reads <c>specs/*.yaml</c>.</summary>
public static class CatalogueLoader
{
    /// <exception cref="MalformedSuiteException">With every problem of every file.</exception>
    public static RequirementCatalogue Load(string specsDirectory)
    {
        var load = TryLoad(specsDirectory);
        return load.Diagnostics.Count == 0 ? load.Catalogue : throw new MalformedSuiteException(load.Diagnostics);
    }

    /// <summary>Reads what can be read, and says what is wrong with the rest.</summary>
    public static CatalogueLoad TryLoad(string specsDirectory)
    {
        if (!Directory.Exists(specsDirectory))
        {
            return new CatalogueLoad(new RequirementCatalogue([]), [new Diagnostic(specsDirectory, 0, 0, Problems.Message(
                "", "there is no such folder", "the folder of the requirement catalogue (specs/*.yaml)", "Check the path."))]);
        }

        var reading = new CatalogueReading();
        foreach (var name in Directory.EnumerateFiles(specsDirectory, "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal))
        {
            var path = Path.Combine(specsDirectory, name);
            reading.Read(path.Replace('\\', '/'), File.ReadAllBytes(path));
        }

        return reading.Finish();
    }
}

/// <summary>A catalogue and what is wrong with its files.</summary>
/// <param name="Catalogue">Without the requirements that could not be read.</param>
public sealed record CatalogueLoad(RequirementCatalogue Catalogue, IReadOnlyList<Diagnostic> Diagnostics);
