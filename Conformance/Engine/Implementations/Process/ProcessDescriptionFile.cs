using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Scenarios.Reading;
using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>Reads <c>implementation.yaml</c> strictly; what is wrong or missing becomes a problem and a harmless value.</summary>
internal sealed partial class ProcessDescriptionFile
{
    private static readonly TimeSpan _defaultGrace = TimeSpan.FromSeconds(5);
    private readonly Problems _problems;
    private readonly string _directory;

    private ProcessDescriptionFile(string file)
    {
        _problems = new Problems(file);
        _directory = Path.GetFullPath(Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".");
    }

    /// <exception cref="MalformedSuiteException">The file is malformed; every problem is listed.</exception>
    public static ProcessDescription Load(string file) =>
        File.Exists(file)
            ? Parse(File.ReadAllBytes(file), file)
            : throw new MalformedSuiteException([new Diagnostic(file, 0, 0, Problems.Message("", "there is no such file", "an implementation.yaml", "Correct the path."))]);

    public static ProcessDescription Parse(byte[] text, string file)
    {
        var reading = new ProcessDescriptionFile(file);
        var description = YamlFile.Read(text, reading._problems) is { } root && YamlMap.Open(root, "", ProcessDescriptionKeys.Implementation, reading._problems) is { } map
            ? reading.Description(map)
            : null;
        return description is not null && reading._problems.Count == 0 ? description : throw new MalformedSuiteException(reading._problems.Diagnostics);
    }

    private ProcessDescription Description(YamlMap map)
    {
        var install = Section(map, "install", ProcessDescriptionKeys.Install) is { } section ? Install(section) : null;
        var workspace = Workspace(map);
        var environment = Environment(map);
        if (map.Has("install") && !map.Has("workspace"))
        {
            _problems.Add(map.Find("install")!, "install", "there is no 'workspace'", "the folder that holds the inputs of the installation", "Add 'workspace:'.");
        }

        return new ProcessDescription
        {
            File = _problems.File,
            Directory = _directory,
            Info = Info(map),
            Workspace = workspace,
            Exclude = Names(map, "exclude", "patterns of paths"),
            Requires = [.. Maps(map, "requires", ProcessDescriptionKeys.Tool).Select(Tool)],
            Install = install,
            Build = Section(map, "build", ProcessDescriptionKeys.Build) is { } build ? Build(build) : null,
            Start = Start(map, environment),
            Ready = Section(map, "ready", ProcessDescriptionKeys.Ready) is { } ready ? Ready(ready) : new Readiness(null, null, TimeSpan.FromMinutes(1)),
            StopGrace = Section(map, "stop", ProcessDescriptionKeys.Stop) is { } stop ? Time(stop, "grace", _defaultGrace) : _defaultGrace,
            ServerOrigin = map.Text("serverOrigin") ?? "http://127.0.0.1:{port}",
            Environment = environment,
        };
    }

    private ImplementationInfo Info(YamlMap map)
    {
        var name = map.RequireText("name", "the name on the command line and in reports, for example nextjs-15");
        if (name is not null && !SafeName().IsMatch(name))
        {
            _problems.Add(map.Find("name")!.Value, "name", $"found '{name}'", "letters, digits, '.', '_' and '-'", "It names folders too: choose such a name.");
        }

        var capabilities = Names(map, "capabilities", "capabilities");
        foreach (var capability in capabilities.Except(Capability.All))
        {
            _problems.Add(map.Find("capabilities")!.Value, "capabilities", $"unknown capability '{capability}'", string.Join(", ", Capability.All), $"{Nearest.Question(capability, Capability.All)}Rename or remove it.");
        }

        return new ImplementationInfo
        {
            Name = name ?? "",
            Release = map.RequireText("release", "the exact release, for example \"15.5.29\"") ?? "",
            Version = map.Find("version") is { } version ? YamlTypes.Integer(version.Value, "version", 14, 16, _problems) : null,
            IsReference = map.Find("reference") is { } reference && YamlTypes.Boolean(reference.Value, "reference", _problems) == true,
            Language = Choice(map, "language", ("typescript", HandlerLanguage.TypeScript), ("csharp", HandlerLanguage.CSharp)),
            Capabilities = capabilities.ToHashSet(),
        };
    }

    private string? Workspace(YamlMap map)
    {
        if (map.Text("workspace") is not { } workspace)
        {
            return null;
        }

        var folder = Path.GetFullPath(Path.Combine(_directory, workspace));
        if (!Directory.Exists(folder))
        {
            _problems.Add(map.Find("workspace")!.Value, "workspace", $"there is no folder {folder}", "the files that go beside the fixtures", "Create it, or remove the key.");
        }

        return folder;
    }

    private ToolRequirement Tool(YamlMap map)
    {
        Version? atLeast = null;
        if (map.Text("atLeast") is { } text && !Version.TryParse(text, out atLeast))
        {
            _problems.Add(map.Find("atLeast")!.Value, map.At("atLeast"), $"found '{text}'", "numbers with points, for example \"18.18.0\"", "Write a version so.");
        }

        return new ToolRequirement(Command(map), atLeast, map.Text("advice"));
    }

    private InstallStep Install(YamlMap map)
    {
        map.Require("inputs", "the files that decide what is installed, for example [package.json, package-lock.json]");
        return new InstallStep(
            Command(map),
            Names(map, "inputs", "paths in the workspace", mayBeEmpty: false),
            map.RequireText("folder", "what the installation makes, for example node_modules") ?? "",
            Choice(map, "place", ("linked", WorkspacePlace.Linked), ("inside", WorkspacePlace.Inside)),
            Time(map, "timeout", TimeSpan.FromMinutes(10)));
    }

    private BuildStep Build(YamlMap map)
    {
        var errors = new List<BuildErrorPattern>();
        foreach (var error in Maps(map, "errors", ProcessDescriptionKeys.BuildError))
        {
            var code = error.RequireText("code", "a build error's code");
            if (code is not null && !ProcessDescriptionKeys.BuildErrorCodes.Contains(code))
            {
                _problems.Add(
                    error.Find("code")!.Value, error.At("code"), $"unknown code '{code}'", string.Join(", ", ProcessDescriptionKeys.BuildErrorCodes),
                    $"{Nearest.Question(code, ProcessDescriptionKeys.BuildErrorCodes)}Name a code of the suite.");
            }

            error.Require("pattern", "a regular expression over the build's output");
            if (Pattern(error, "pattern", RegexOptions.Multiline) is { } pattern && code is not null)
            {
                errors.Add(new BuildErrorPattern(code, pattern));
            }
        }

        return new BuildStep(Command(map), Time(map, "timeout", TimeSpan.FromMinutes(5)), errors);
    }

    private CommandLine Start(YamlMap map, Dictionary<string, string?> environment)
    {
        map.Require("start", "how the server is started");
        if (Section(map, "start", ProcessDescriptionKeys.Start) is not { } start)
        {
            return new CommandLine([]);
        }

        var command = Command(start);
        var isPortUsed = command.Words.Concat(environment.Values).Any(text => text?.Contains("{port}", StringComparison.Ordinal) == true);
        if (command.Words.Count > 0 && !isPortUsed)
        {
            _problems.Add(start.Find("command")!.Value, "start.command", "there is no {port}", "it here or in the environment, for the suite chooses a free port", "Add, for example, '--port {port}'.");
        }

        return command;
    }

    private Readiness Ready(YamlMap map)
    {
        var path = map.Text("path");
        if (path is not null && !path.StartsWith('/'))
        {
            _problems.Add(map.Find("path")!.Value, "ready.path", $"found '{path}'", "a path that begins with '/'", "Correct it.");
        }

        return new Readiness(Pattern(map, "log", RegexOptions.None), path, Time(map, "timeout", TimeSpan.FromMinutes(1)));
    }

    private Dictionary<string, string?> Environment(YamlMap map)
    {
        if (map.Find("environment") is not { } entry)
        {
            return [];
        }

        if (entry.Value is not YamlMapping mapping)
        {
            _problems.Add(entry.Value, "environment", $"found {entry.Value.Description}", "a map from names to values", "Write 'NAME: \"value\"' lines; a name without value is removed.");
            return [];
        }

        return mapping.Entries.ToDictionary(
            variable => variable.Key,
            variable => variable.Value is YamlScalar { Kind: ScalarKind.Null } ? null : YamlTypes.Text(variable.Value, $"environment.{variable.Key}", _problems));
    }

    private CommandLine Command(YamlMap map)
    {
        if (map.RequireText("command", "a program and its arguments") is not { } text)
        {
            return new CommandLine([]);
        }

        var at = map.Find("command")!.Value;
        foreach (var placeholder in Placeholder().Matches(text).Select(match => match.Groups[1].Value).Except(CommandPlaceholders.Known))
        {
            _problems.Add(at, map.At("command"), $"unknown placeholder {{{placeholder}}}", string.Join(", ", CommandPlaceholders.Known.Select(known => $"{{{known}}}")), "Rename or remove it.");
        }

        if (CommandLine.Parse(text) is { } command)
        {
            return command;
        }

        _problems.Add(at, map.At("command"), $"found '{text}'", "a program and its arguments, with every quote closed", "Close it.");
        return new CommandLine([]);
    }

    private Regex? Pattern(YamlMap map, string key, RegexOptions options)
    {
        if (map.Text(key) is not { } text)
        {
            return null;
        }

        try
        {
            return new Regex(text, options | RegexOptions.CultureInvariant);
        }
        catch (ArgumentException exception)
        {
            _problems.Add(map.Find(key)!.Value, map.At(key), $"the pattern cannot be read ({exception.Message.TrimEnd('.')})", "a .NET regular expression", "Correct it.");
            return null;
        }
    }

    private TimeSpan Time(YamlMap map, string key, TimeSpan otherwise) =>
        map.Find(key) is { } entry && Duration.Read(entry.Value, map.At(key), _problems) is { } time ? time : otherwise;

    private T Choice<T>(YamlMap map, string key, (string Text, T Value) otherwise, (string Text, T Value) second)
    {
        if (map.Text(key) is not { } text || text == otherwise.Text)
        {
            return otherwise.Value;
        }

        if (text != second.Text)
        {
            _problems.Add(map.Find(key)!.Value, map.At(key), $"found '{text}'", $"{otherwise.Text} or {second.Text}", "Write one of the two.");
        }

        return second.Value;
    }

    private YamlMap? Section(YamlMap map, string key, KeySet keys) =>
        map.Find(key) is { } entry ? YamlMap.Open(entry.Value, map.At(key), keys, _problems) : null;

    private List<YamlMap> Maps(YamlMap map, string key, KeySet keys) =>
        map.Find(key) is { } entry
            ? [.. YamlTypes.Items(entry.Value, map.At(key), "maps", _problems).Select((item, index) => YamlMap.Open(item, $"{map.At(key)}[{index}]", keys, _problems)).OfType<YamlMap>()]
            : [];

    private List<string> Names(YamlMap map, string key, string what, bool mayBeEmpty = true) =>
        map.Find(key) is { } entry ? [.. YamlTypes.Names(entry.Value, map.At(key), what, _problems, mayBeEmpty).Select(name => name.Text)] : [];

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex SafeName();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
