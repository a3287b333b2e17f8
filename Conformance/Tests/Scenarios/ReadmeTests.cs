using System.Text;
using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Tests.Processes;
using RouteHandlers.Conformance.Tests.ScenarioRuns;
using RouteHandlers.Scripting;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Scenarios;

/// <summary>What the two READMEs show is what the suite reads.</summary>
public sealed partial class ReadmeTests
{
    private const string Fixtures = "README.md";
    private const string Implementations = "Conformance/Implementations/README.md";

    public static TheoryData<string> Scenarios => [.. Blocks(Fixtures, "yaml")];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void AScenarioIsRead(string text)
    {
        // Steps that stand alone are those of some scenario.
        var scenario = text.StartsWith("  - ", StringComparison.Ordinal) ? $"title: Some\nrequirements: [{Runs.Suite.Catalogue.Areas[0].Requirements[0].Id}]\nsteps:\n{text}" : text;
        var handler = string.Join(' ', Gates().Matches(scenario).Select(gate => $"https://origin.test/gate/{gate.Groups["name"].Value}").Prepend("https://origin.test"));
        using var suite = new TemporarySuite();
        suite.File("a/b/app/api/route.ts", $"// {handler}").File("a/b/app/api/route.csx", $"// {handler}").File("a/b/scenario.yaml", scenario);

        var load = FixtureLoader.TryLoad(suite.Directory, Runs.Suite.Catalogue, SimulatorImplementation.KnownQuirks);

        Assert.Empty(load.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        Assert.Single(load.Fixtures);
    }

    [Fact]
    public void TheTwinCompiles()
    {
        var twin = Blocks(Fixtures, "csharp").Single(block => block.StartsWith("const ", StringComparison.Ordinal));

        Assert.Empty(ScriptCompiler.Compile([new("app/route.csx", twin)]).Problems);
    }

    [Fact]
    public void AnImplementationAndItsKnownDifferencesAreRead()
    {
        var blocks = Blocks(Implementations, "yaml").ToList();
        using var folder = new TemporarySuite();
        folder.File("implementation.yaml", blocks[0]).File("deviations.yaml", blocks[1]);

        Assert.Equal("mine", ProcessDescriptionFile.Load(Path.Combine(folder.Directory, "implementation.yaml")).Info.Name);
        Assert.Equal("methods/trace", Assert.Single(DeviationFile.Load(Path.Combine(folder.Directory, "deviations.yaml"))).Scenario);
    }

    private static IEnumerable<string> Blocks(string file, string language) => Fenced().Matches(File.ReadAllText(Path.Combine(Repository.Root, file), Encoding.UTF8).ReplaceLineEndings("\n"))
        .Where(block => block.Groups["language"].Value == language)
        .Select(block => block.Groups["text"].Value);

    [GeneratedRegex(@"- open: (?<name>\w+)$", RegexOptions.Multiline)]
    private static partial Regex Gates();

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
