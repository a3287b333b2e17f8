using System.Runtime.CompilerServices;

namespace RouteHandlers.Conformance.Tests.Processes;

/// <summary>Places in the repository, found from where this file is.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    public static string Implementation(string name) => Path.Combine(Root, "Conformance", "Implementations", name, "implementation.yaml");

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
