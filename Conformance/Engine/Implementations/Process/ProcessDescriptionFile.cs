using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>Reads <c>implementation.yaml</c> strictly.</summary>
internal static class ProcessDescriptionFile
{
    private static readonly HashSet<string> BuildErrorCodes =
    [
        "page-route-conflict", "route-route-conflict", "slug-names-differ", "slug-name-repeats", "catch-all-not-last", "catch-all-both-kinds",
        "optional-catch-all-specificity", "optional-parameter", "erroneous-periods", "empty-parameter-name", "app-and-pages-conflict",
        "case-only-difference",
    ];

    public static ProcessDescription Load(string file)
    {
        if (!File.Exists(file))
        {
            throw new MalformedSuiteException([new Diagnostic(file, 0, 0, "found no such file, expected an implementation.yaml. Correct the path.")]);
        }

        return Parse(File.ReadAllText(file), file);
    }

    public static ProcessDescription Parse(string text, string file)
    {
        var yaml = new YamlReader(file);
        var root = yaml.Read(text);
        yaml.ThrowIfAny();
        if (root is null)
        {
            yaml.Error(null, "found an empty file, expected the description of an implementation. Begin with 'name: ...'.");
            yaml.ThrowIfAny();
        }

        var map = yaml.Map(
            root!,
            "name", "release", "version", "reference", "language", "capabilities", "workspace", "exclude", "requires", "install", "build", "start", "ready",
            "stop", "serverOrigin", "environment");
        var directory = Path.GetFullPath(Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".");
        var description = new ProcessDescription
        {
            File = file,
            Directory = directory,
            Info = Info(yaml, map),
            Workspace = Workspace(yaml, map, directory),
            Exclude = map.Texts("exclude"),
            Requires = map.Node("requires") is { } requires ? [.. yaml.Sequence(requires).Select(node => Tool(yaml, node)).OfType<ToolRequirement>()] : [],
            Install = map.Node("install") is { } install ? Install(yaml, install) : null,
            Build = map.Node("build") is { } build ? Build(yaml, build) : null,
            Start = Start(yaml, map),
            Ready = Ready(yaml, map),
            StopGrace = map.Node("stop") is { } stop ? yaml.Map(stop, "grace").Duration("grace", DefaultGrace) : DefaultGrace,
            ServerOrigin = map.Text("serverOrigin") ?? "http://127.0.0.1:{port}",
            Environment = Environment(yaml, map),
        };
        if (description is { Install: not null, Workspace: null })
        {
            yaml.Error(map.Node("install"), "found an installation without a workspace, expected the folder that has its input files. Add 'workspace: workspace'.");
        }

        yaml.ThrowIfAny();
        return description;
    }

    private static TimeSpan DefaultGrace => TimeSpan.FromSeconds(5);

    private static ImplementationInfo Info(YamlReader yaml, YamlMap map)
    {
        var name = map.RequiredText("name");
        if (!Regex.IsMatch(name, "^[A-Za-z0-9][A-Za-z0-9._-]*$") && map.Node("name") is { } node && name.Length > 0)
        {
            yaml.Error(node, $"found the name '{name}', expected letters, digits, '.', '_' and '-'. It names folders and reports: choose such a name.");
        }

        var capabilities = map.Node("capabilities") is { } list ? yaml.Sequence(list).ToList() : [];
        foreach (var capability in capabilities.Where(capability => !Capability.All.Contains(yaml.Text(capability))))
        {
            yaml.Error(capability, $"found the unknown capability {YamlReader.Kind(capability)}, expected one of {string.Join(", ", Capability.All)}. Correct or remove it.");
        }

        return new ImplementationInfo
        {
            Name = name,
            Release = map.RequiredText("release"),
            Version = map.Node("version") is { } version ? yaml.Version(version) : null,
            IsReference = map.Flag("reference", otherwise: false),
            Language = Language(yaml, map),
            Capabilities = capabilities.Select(capability => (capability as YamlScalarNode)?.Value ?? "").ToHashSet(),
        };
    }

    private static HandlerLanguage Language(YamlReader yaml, YamlMap map)
    {
        switch (map.Text("language"))
        {
            case null or "typescript":
                return HandlerLanguage.TypeScript;
            case "csharp":
                return HandlerLanguage.CSharp;
            case var other:
                yaml.Error(map.Node("language"), $"found the language '{other}', expected typescript or csharp. Write one of them.");
                return HandlerLanguage.TypeScript;
        }
    }

    private static string? Workspace(YamlReader yaml, YamlMap map, string directory)
    {
        if (map.Text("workspace") is not { } workspace)
        {
            return null;
        }

        var folder = Path.GetFullPath(Path.Combine(directory, workspace));
        if (!Directory.Exists(folder))
        {
            yaml.Error(map.Node("workspace"), $"found no folder {folder}, expected the files that go beside the fixtures. Create it, or remove 'workspace'.");
        }

        return folder;
    }

    private static ToolRequirement? Tool(YamlReader yaml, YamlNode node)
    {
        var map = yaml.Map(node, "command", "atLeast", "advice");
        var command = Command(yaml, map);
        Version? atLeast = null;
        if (map.Text("atLeast") is { } text && !Version.TryParse(text, out atLeast))
        {
            yaml.Error(map.Node("atLeast"), $"found the version '{text}', expected numbers with points such as 18.18.0. Write it so, in quotes.");
        }

        return command is null ? null : new ToolRequirement(command, atLeast, map.Text("advice"));
    }

    private static InstallStep? Install(YamlReader yaml, YamlNode node)
    {
        var map = yaml.Map(node, "command", "inputs", "folder", "place", "timeout");
        var place = WorkspacePlace.Linked;
        switch (map.Text("place"))
        {
            case null or "linked":
                break;
            case "inside":
                place = WorkspacePlace.Inside;
                break;
            case var other:
                yaml.Error(map.Node("place"), $"found the place '{other}', expected linked or inside. Write one of them.");
                break;
        }

        var inputs = map.Texts("inputs");
        if (inputs.Count == 0)
        {
            yaml.Error(node, "found no 'inputs', expected the files that decide what is installed. Add 'inputs: [package.json, package-lock.json]'.");
        }

        var command = Command(yaml, map);
        var folder = map.RequiredText("folder");
        return command is null ? null : new InstallStep(command, inputs, folder, place, map.Duration("timeout", TimeSpan.FromMinutes(10)));
    }

    private static BuildStep? Build(YamlReader yaml, YamlNode node)
    {
        var map = yaml.Map(node, "command", "timeout", "errors");
        var errors = new List<BuildErrorPattern>();
        foreach (var entry in map.Node("errors") is { } list ? yaml.Sequence(list) : [])
        {
            var error = yaml.Map(entry, "code", "pattern");
            var code = error.RequiredText("code");
            if (error.Node("code") is { } codeNode && !BuildErrorCodes.Contains(code))
            {
                yaml.Error(codeNode, $"found the unknown code '{code}', expected one of {string.Join(", ", BuildErrorCodes)}. Correct it.");
            }

            try
            {
                errors.Add(new BuildErrorPattern(code, new Regex(error.RequiredText("pattern"), RegexOptions.Multiline | RegexOptions.CultureInvariant)));
            }
            catch (ArgumentException exception)
            {
                yaml.Error(error.Node("pattern"), $"found a pattern that is no regular expression ({exception.Message}), expected one. Correct it.");
            }
        }

        return Command(yaml, map) is { } command ? new BuildStep(command, map.Duration("timeout", TimeSpan.FromMinutes(5)), errors) : null;
    }

    private static CommandLine Start(YamlReader yaml, YamlMap map)
    {
        if (map.Node("start") is not { } node)
        {
            map.RequiredText("start");
            return new CommandLine([]);
        }

        var command = Command(yaml, yaml.Map(node, "command"));
        if (command is not null && !command.Words.Any(word => word.Contains("{port}", StringComparison.Ordinal)) && !UsesPort(map))
        {
            yaml.Error(node, "found no {port} in the start command or the environment, expected it: the suite chooses a free port. Add, for example, '--port {port}'.");
        }

        return command ?? new CommandLine([]);
    }

    private static bool UsesPort(YamlMap map) =>
        map.Node("environment") is YamlMappingNode environment
        && environment.Children.Values.Any(value => value is YamlScalarNode { Value: { } text } && text.Contains("{port}", StringComparison.Ordinal));

    private static Readiness Ready(YamlReader yaml, YamlMap map)
    {
        var timeout = TimeSpan.FromMinutes(1);
        if (map.Node("ready") is not { } node)
        {
            return new Readiness(null, null, timeout);
        }

        var ready = yaml.Map(node, "log", "path", "timeout");
        var path = ready.Text("path");
        if (path is not null && !path.StartsWith('/'))
        {
            yaml.Error(ready.Node("path"), $"found the path '{path}', expected one that begins with '/'. Correct it.");
        }

        Regex? log = null;
        if (ready.Text("log") is { } pattern)
        {
            try
            {
                log = new Regex(pattern, RegexOptions.CultureInvariant);
            }
            catch (ArgumentException exception)
            {
                yaml.Error(ready.Node("log"), $"found a pattern that is no regular expression ({exception.Message}), expected one. Correct it.");
            }
        }

        return new Readiness(log, path, ready.Duration("timeout", timeout));
    }

    private static Dictionary<string, string?> Environment(YamlReader yaml, YamlMap map)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Node("environment") is { } node ? yaml.Entries(node) : [])
        {
            environment[key] = YamlReader.IsNull(value) ? null : yaml.Text(value);
        }

        return environment;
    }

    private static CommandLine? Command(YamlReader yaml, YamlMap map)
    {
        var text = map.RequiredText("command");
        if (text.Length == 0)
        {
            return null;
        }

        var command = CommandLine.Parse(text);
        if (command is null)
        {
            yaml.Error(map.Node("command"), $"found the command '{text}', expected a program and its arguments with closed quotes. Correct it.");
            return null;
        }

        foreach (Match placeholder in Regex.Matches(text, @"\{(\w+)\}"))
        {
            if (!Placeholders.Known.Contains(placeholder.Groups[1].Value))
            {
                yaml.Error(
                    map.Node("command"),
                    $"found the placeholder {placeholder.Value}, expected one of {string.Join(", ", Placeholders.Known.Select(known => $"{{{known}}}"))}. Correct it.");
            }
        }

        return command;
    }
}
