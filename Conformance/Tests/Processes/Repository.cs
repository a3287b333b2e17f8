namespace RouteHandlers.Conformance.Tests.Processes;

/// <summary>Places in the repository, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Implementation(string name) => Path.Combine(Root, "Conformance", "Implementations", name, "implementation.yaml");

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ConformanceSuite.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"{AppContext.BaseDirectory}: no ConformanceSuite.sln above it. Run the tests in the repository.");
        }

        return folder;
    }
}
