using System.CommandLine;
using System.Globalization;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Cli;

/// <summary>Options that several verbs have, and what they mean.</summary>
internal static class CommonOptions
{
    /// <param name="standard">Null: it must be given.</param>
    public static Option<string> Implementation(string? standard)
    {
        var option = new Option<string>("--implementation", "-i")
        {
            Description = "simulator, a name below Conformance/Implementations (nextjs-15), or the path of an implementation.yaml",
            Required = standard is null,
        };
        if (standard is not null)
        {
            option.DefaultValueFactory = _ => standard;
        }

        return option;
    }

    public static Option<int?> Version(string standard = "the implementation's own, else 15") => new("--version", "-v")
    {
        HelpName = "14|15|16",
        Description = $"the Next.js major; the default is {standard}",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && KnownVersions.All.Contains(version))
            {
                return version;
            }

            result.AddError($"--version {result.Tokens[0].Value}: there is no such version. Known are 14, 15 and 16.");
            return null;
        },
    };

    public static Option<string?> Fixtures() => new("--fixtures") { Description = "another folder of fixtures; the default is Fixtures/" };

    public static Option<string[]> Filter() => new("--filter")
    {
        Description = "only these: scenario globs (methods/*) and requirement ids (RH-METHOD-2); may be repeated",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public static Option<T> OneOf<T>(string name, string description)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(word => word.ToLowerInvariant()).ToArray();
        return new(name)
        {
            HelpName = string.Join('|', words),
            Description = description,
            CustomParser = result =>
            {
                if (Enum.TryParse<T>(result.Tokens[0].Value, ignoreCase: true, out var value) && words.Contains(result.Tokens[0].Value, StringComparer.OrdinalIgnoreCase))
                {
                    return value;
                }

                result.AddError($"{name} {result.Tokens[0].Value}: is none of {string.Join(", ", words)}. Choose one of them.");
                return default;
            },
        };
    }

    /// <summary>Makes the folder, so that what is in its way is told before anything is run.</summary>
    public static void RequireFolder(string option, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option} {folder}: is no folder that can be written to ({exception.Message.TrimEnd('.')}). Name another.");
        }
    }

    public static Suite LoadSuite(string? fixtures)
    {
        var root = Suite.FindRoot(Directory.GetCurrentDirectory()) ?? Suite.FindRoot(AppContext.BaseDirectory)
            ?? throw new UsageException($"{Directory.GetCurrentDirectory()}: neither here nor above are specs/ and Fixtures/. They were expected in the repository's root. Change into the repository.");
        return fixtures is not null && !Directory.Exists(fixtures)
            ? throw new UsageException($"--fixtures {fixtures}: there is no such folder. A folder of fixtures was expected. Check the path.")
            : Suite.Load(root, fixtures is null ? null : Path.GetFullPath(fixtures));
    }

    /// <summary>The implementation of that name, and its known differences.</summary>
    public static (IImplementation Implementation, IReadOnlyList<Deviation> Deviations) Open(string name, string root)
    {
        if (name == "simulator")
        {
            return (new SimulatorImplementation(), []);
        }

        var folder = Path.Combine(root, "Conformance", "Implementations");
        var file = File.Exists(name) ? Path.GetFullPath(name) : Path.Combine(folder, name, "implementation.yaml");
        if (!File.Exists(file))
        {
            var known = Directory.Exists(folder)
                ? Directory.EnumerateDirectories(folder).Select(Path.GetFileName).Where(child => File.Exists(Path.Combine(folder, child!, "implementation.yaml"))).Order(StringComparer.Ordinal).ToArray()
                : [];
            throw new UsageException($"--implementation {name}: there is no such implementation. Known are simulator{string.Concat(known.Select(child => $", {child}"))}; a path to an implementation.yaml is accepted too.");
        }

        var deviations = Path.Combine(Path.GetDirectoryName(file)!, "deviations.yaml");
        return (ProcessImplementation.Load(file), File.Exists(deviations) ? DeviationFile.Load(deviations) : []);
    }

    public static int VersionOf(int? asked, IImplementation implementation)
    {
        var version = asked ?? implementation.Info.Version ?? 15;
        return implementation.Info.Version is { } own && own != version
            ? throw new UsageException($"--version {version}: {implementation.Info.Name} is Next.js {own}. Leave the option out, or choose another implementation.")
            : version;
    }

    public static IReadOnlyList<Fixture> Select(Suite suite, string[] filters)
    {
        if (suite.Fixtures.Count == 0)
        {
            throw new UsageException("--fixtures: there is no scenario.yaml below that folder. Folders of the shape AREA/NAME/scenario.yaml were expected. Check the path.");
        }

        if (filters.Length == 0)
        {
            return suite.Fixtures;
        }

        var idle = filters.Where(filter => !suite.Fixtures.Any(fixture => ScenarioFilter.IsMatch(filter, fixture))).ToList();
        return idle.Count > 0
            ? throw new UsageException($"--filter {string.Join(' ', idle)}: matches no scenario. Scenario globs (methods/*) and requirement ids (RH-METHOD-2) were expected; 'list --scenarios' shows both.")
            : [.. suite.Fixtures.Where(fixture => filters.Any(filter => ScenarioFilter.IsMatch(filter, fixture)))];
    }
}
