using System.CommandLine;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Cli;

/// <summary>Options that several verbs have, and what they mean.</summary>
internal static class CommonOptions
{
    private static readonly int[] _versions = [14, 15, 16];

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

    public static Option<int?> Version() => new("--version", "-v") { Description = "the Next.js major: 14, 15 or 16; the default is the implementation's own, else 15" };

    public static Option<string?> Fixtures() => new("--fixtures") { Description = "another folder of fixtures; the default is Fixtures/" };

    public static Option<string[]> Filter() => new("--filter")
    {
        Description = "only these: scenario globs (methods/*) and requirement ids (RH-METHOD-2); may be repeated",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

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
        return !_versions.Contains(version)
            ? throw new UsageException($"--version {version}: there is no such version. Known are 14, 15 and 16.")
            : implementation.Info.Version is { } own && own != version
                ? throw new UsageException($"--version {version}: {implementation.Info.Name} is Next.js {own}. Leave the option out, or choose another implementation.")
                : version;
    }

    public static IReadOnlyList<Fixture> Select(Suite suite, string[] filters)
    {
        if (filters.Length == 0)
        {
            return suite.Fixtures;
        }

        var idle = filters.Where(filter => !suite.Fixtures.Any(fixture => ScenarioFilter.IsMatch(filter, fixture))).ToList();
        return idle.Count > 0
            ? throw new UsageException($"--filter {string.Join(' ', idle)}: matches no scenario. Scenario globs (methods/*) and requirement ids (RH-METHOD-2) were expected; 'list' shows both.")
            : [.. suite.Fixtures.Where(fixture => filters.Any(filter => ScenarioFilter.IsMatch(filter, fixture)))];
    }
}
