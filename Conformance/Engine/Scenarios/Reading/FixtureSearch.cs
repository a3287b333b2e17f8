using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>Finds every fixture below a folder, and what looks like one without being one: no scenario is lost in silence.</summary>
internal sealed partial class FixtureSearch(string root)
{
    private readonly List<FixtureFolder> _folders = [];
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public IReadOnlyList<FixtureFolder> Find()
    {
        if (!Directory.Exists(root))
        {
            Report(root, "there is no such folder", "a folder of fixtures", "Check the path.");
            return [];
        }

        if (File.Exists(Path.Combine(root, FixtureFolder.ScenarioFile)))
        {
            Report(Path.Combine(root, FixtureFolder.ScenarioFile), "a scenario directly in the folder of fixtures", "fixtures in folders of their own below it", "Name the folder above it, and choose one fixture by a filter.");
            return [];
        }

        Visit(new DirectoryInfo(root), root, "");
        return [.. _folders.OrderBy(folder => folder.Name, StringComparer.Ordinal)];
    }

    /// <summary>Whether there is a fixture in the folder or below it.</summary>
    private bool Visit(DirectoryInfo directory, string shown, string name)
    {
        var children = directory.GetFileSystemInfos();
        if (name.Length > 0 && children.Any(child => child.Name == FixtureFolder.ScenarioFile))
        {
            Add(directory, shown, name);
            return true;
        }

        if (children.FirstOrDefault(child => child.Name is "scenario.yml" or "scenario.json") is { } misnamed)
        {
            Report($"{shown}/{misnamed.Name}", $"a file named {misnamed.Name}", FixtureFolder.ScenarioFile, "Rename it.");
        }

        var found = false;
        foreach (var child in children.OfType<DirectoryInfo>().Where(child => !child.Attributes.HasFlag(FileAttributes.ReparsePoint)))
        {
            found |= Visit(child, $"{shown.TrimEnd('/', '\\')}/{child.Name}", name.Length == 0 ? child.Name : $"{name}/{child.Name}");
        }

        if (!found && name.Length > 0 && children.Any(child => child is DirectoryInfo { Name: "app" }))
        {
            Report(shown, "a folder with app/ but without scenario.yaml", FixtureFolder.ScenarioFile, "Write the scenario, or remove the folder.");
        }

        return found;
    }

    private void Add(DirectoryInfo directory, string shown, string name)
    {
        if (name.Split('/').FirstOrDefault(segment => !Plain().IsMatch(segment)) is { } odd)
        {
            Report(shown, $"the folder name '{odd}'", "letters, digits, '-', '_' and '.', as the name becomes part of the fixture's URLs", "Rename the folder; names that mean something to Next.js belong below app/.");
        }

        _folders.Add(new FixtureFolder(name, directory.FullName, shown.Replace('\\', '/')));
    }

    private void Report(string path, string found, string expected, string remedy) =>
        _diagnostics.Add(new Diagnostic(path.Replace('\\', '/'), 0, 0, Problems.Message("", found, expected, remedy)));

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9_.-]*\z")]
    private static partial Regex Plain();
}
