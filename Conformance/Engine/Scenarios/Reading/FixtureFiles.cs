using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>Gathers a fixture's files, from its folder and from <c>scenario.yaml</c>, and judges the tree as a whole.</summary>
internal sealed class FixtureFiles(FixtureFolder folder, ScenarioDocument document, Problems scenarioProblems)
{
    private static readonly string[] _javaScript = ["ts", "tsx", "js", "jsx"];

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InlineFile> _inline = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>What is wrong with files that have no line in <c>scenario.yaml</c>.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public IReadOnlyDictionary<string, byte[]> Gather()
    {
        ReadFolder(new DirectoryInfo(folder.Path), "");
        foreach (var file in document.Files)
        {
            AddInline(file);
        }

        CheckFoldersAreNotFiles();
        CheckTwins();
        CheckApp();
        return _files;
    }

    private void ReadFolder(DirectoryInfo directory, string prefix)
    {
        foreach (var child in directory.GetFileSystemInfos().OrderBy(child => child.Name, StringComparer.Ordinal))
        {
            var path = prefix + child.Name;
            if (path == FixtureFolder.ScenarioFile || path + "/" == FixtureFolder.TranscriptsPrefix)
            {
                continue;
            }

            if (child.Name == FixtureFolder.ScenarioFile)
            {
                Report(path, "a fixture inside another fixture", "fixtures side by side", $"Move it out of {folder.Name}.");
            }
            else if (child.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                Report(path, "a symbolic link", "a file or folder of the fixture itself", "Copy what it points to.");
            }
            else if (child is DirectoryInfo subdirectory)
            {
                ReadFolder(subdirectory, path + "/");
            }
            else
            {
                _files.Add(path, File.ReadAllBytes(child.FullName));
            }
        }
    }

    private void AddInline(InlineFile file)
    {
        _inline[file.Path] = file;
        if (!_files.TryAdd(file.Path, file.Bytes))
        {
            Report(file.Path, "the file stands in the folder and in scenario.yaml", "one of the two", "Remove one of them.");
        }
    }

    private void CheckFoldersAreNotFiles()
    {
        foreach (var path in _files.Keys)
        {
            for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
            {
                if (_files.ContainsKey(path[..slash]))
                {
                    Report(path, $"'{path[..slash]}' is a file too", "a folder", "Rename one of the two.");
                }
            }
        }
    }

    private void CheckTwins()
    {
        foreach (var path in _files.Keys)
        {
            var slash = path.LastIndexOf('/') + 1;
            var dot = path.LastIndexOf('.');
            if (dot < slash || !CodeFile.HasTwins(path[slash..dot]))
            {
                continue;
            }

            var (stem, extension) = (path[..dot], path[(dot + 1)..]);
            if (extension == "csx" && !_javaScript.Any(other => _files.ContainsKey($"{stem}.{other}")))
            {
                Report(path, "a C# handler without its TypeScript twin", $"{stem}.{CodeFile.TypeScriptOf(stem)} beside it", "Write the twin: every implementation but the simulator runs that file.");
            }
            else if (_javaScript.Contains(extension) && !_files.ContainsKey($"{stem}.csx"))
            {
                Report(path, "a TypeScript or JavaScript file without its C# twin", $"{stem}.csx beside it", "Write the twin: the simulator runs that file.");
            }
        }
    }

    private void CheckApp()
    {
        if (document.Scenario.Mount == MountKind.Prefix && !_files.Keys.Any(path => path.StartsWith("app/", StringComparison.Ordinal)))
        {
            _diagnostics.Add(new Diagnostic(folder.Shown, 0, 0, Problems.Message("", "there is no app/ folder", "an app/ folder with at least one file", "Add app/ (or files below it inline), or write 'mount: root'.")));
        }
    }

    private void Report(string path, string found, string expected, string remedy)
    {
        if (_inline.TryGetValue(path, out var file))
        {
            scenarioProblems.Add(file.Line, file.Column, $"files.{path}", found, expected, remedy);
        }
        else
        {
            _diagnostics.Add(new Diagnostic($"{folder.Shown}/{path}", 0, 0, Problems.Message("", found, expected, remedy)));
        }
    }
}
