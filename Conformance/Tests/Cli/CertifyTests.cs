using System.Text.Json.Nodes;
using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Tests.Reporting;
using RouteHandlers.Conformance.Tests.Scenarios;
using RouteHandlers.Conformance.Tests.ScenarioRuns;
using RouteHandlers.Conformance.Tests.Processes;
using RouteHandlers.Conformance.Tests.Snapshots;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Cli;

public sealed class CertifyTests
{
    private const string OneScenario = "methods/get-without-the-others";

    [Fact]
    public async Task TheSimulatorConforms()
    {
        var run = await CliRun.OfAsync("certify", "--filter", "methods/own-*", "RH-METHOD-3");

        Assert.Equal(0, run.ExitCode);
        Snapshot.Match(run.ToString());
    }

    [Fact]
    public async Task VerboseNamesEveryScenario()
    {
        var run = await CliRun.OfAsync("certify", "--verbose", "--filter", "methods/own-*");

        Assert.Contains("  PASS methods/own-head-wins\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  PASS methods/own-options-wins\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheContractDecidesWhatIsExpected()
    {
        var run = await CliRun.OfAsync("certify", "--version", "16", "--contract", "observed", "--filter", "methods/trace");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Conforms to Next.js 16 as observed in this selection. 1 scenario of N selected (--filter methods/trace), 1 run, 1 passed.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFailureExitsWith1AndSaysWhatDiffers()
    {
        using var suite = TemporarySuite.With(TemporarySuite.Minimal.Replace("200", "201", StringComparison.Ordinal));

        var run = await CliRun.OfAsync("certify", "--fixtures", suite.Directory);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("FAIL a/b  Hello", run.Output, StringComparison.Ordinal);
        Assert.Contains("expected 201", run.Output, StringComparison.Ordinal);
        Assert.Contains("observed 200", run.Output, StringComparison.Ordinal);
        Assert.Contains("Does not conform to Next.js 15 as documented. 1 of 1 scenarios run, 0 passed, 1 failed.", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Theory]
    [InlineData("Response GET() => new(Unknown);", "route.csx(1,23): CS0103: ")]
    [InlineData("Response GET(int number) => new();", "app/api/route.csx: GET takes (Int32).")]
    public async Task ATwinThatCannotBeUsedIsABrokenSetUp(string script, string reason)
    {
        using var suite = TemporarySuite.With(TemporarySuite.Minimal).File("a/b/app/api/route.csx", script);
        suite.Handler("a/c/app/api").File("a/c/scenario.yaml", TemporarySuite.Minimal);

        var run = await CliRun.OfAsync("certify", "--fixtures", suite.Directory);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("BROKEN a/b  Hello", run.Output, StringComparison.Ordinal);
        Assert.Contains(reason, run.Output, StringComparison.Ordinal);
        Assert.Contains("No verdict: the set-up is broken for 1 scenario. 1 of 2 scenarios run, 1 passed.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereNothingDecidesThereIsNoVerdict()
    {
        var observed = Runs.Suite.Catalogue.All.First(requirement => requirement.Level == RequirementLevel.Observed).Id;
        using var suite = TemporarySuite.With(TemporarySuite.Minimal.Replace("200", "201", StringComparison.Ordinal).Replace("RH-METHOD-1", observed, StringComparison.Ordinal));

        var none = await CliRun.OfAsync("certify", "--fixtures", suite.Directory);
        var doesNot = await CliRun.OfAsync("certify", "--fixtures", suite.Directory, "--level", "observed");

        Assert.Equal((3, 1), (none.ExitCode, doesNot.ExitCode));
        Assert.Contains("No verdict: nothing that was run is of the level documented; --level observed judges the rest.", none.Output, StringComparison.Ordinal);
        Assert.Contains("down to the level observed", doesNot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingToRunExitsWith3()
    {
        using var suite = TemporarySuite.With(TemporarySuite.Minimal.Replace("title: Hello", "title: Hello\nversions: [14]", StringComparison.Ordinal));

        var run = await CliRun.OfAsync("certify", "--fixtures", suite.Directory, "--version", "15");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("No verdict: nothing was run. 0 of 1 scenarios run", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMalformedScenarioExitsWith3AndNamesItsPlace()
    {
        using var suite = TemporarySuite.With(TemporarySuite.Minimal.Replace("status: 200", "statsu: 200", StringComparison.Ordinal));

        var run = await CliRun.OfAsync("certify", "--fixtures", suite.Directory);

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.Contains("scenario.yaml(5,", run.Error, StringComparison.Ordinal);
        Assert.Contains("statsu", run.Error, StringComparison.Ordinal);
        Assert.Contains("status", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFolderWithoutFixturesExitsWith2AndSaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("empty-");
        try
        {
            var run = await CliRun.OfAsync("certify", "--fixtures", folder.FullName);

            Assert.Equal(2, run.ExitCode);
            Assert.Contains("there is no scenario.yaml below that folder", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("certify --nope", "--nope")]
    [InlineData("certify --implementation nobody", "--implementation nobody: there is no such implementation. Known are simulator, nextjs-1")]
    [InlineData("certify --filter methods/nothing-*", "--filter methods/nothing-*: matches no scenario.")]
    [InlineData("certify --filter methods/* RH-METHOD-999", "--filter RH-METHOD-999: matches no scenario.")]
    [InlineData("certify --version 13", "--version 13: there is no such version. Known are 14, 15 and 16.")]
    [InlineData("certify --implementation nextjs-15 --version 14", "--version 14: nextjs-15 is Next.js 15.")]
    [InlineData("certify --version x", "x")]
    [InlineData("certify --contract both", "both")]
    [InlineData("certify --fixtures /does/not/exist", "--fixtures /does/not/exist: there is no such folder.")]
    [InlineData("certify --shard 3/2", "--shard 3/2: is not a part. I/N was expected")]
    [InlineData("certify --shard 0/2", "--shard 0/2: is not a part.")]
    [InlineData("certify --shard one", "--shard one: is not a part.")]
    [InlineData("certify --shard 2/2 --filter " + OneScenario, "--shard 2/2: the part is empty, there is only 1 scenario.")]
    [InlineData("explain RH-METHOD-999", "explain RH-METHOD-999: there is no such requirement or scenario.")]
    [InlineData("record --implementation simulator", "--implementation simulator: is not a released Next.js.")]
    [InlineData("serve /does/not/exist", "/does/not/exist: there is no such folder.")]
    [InlineData("record", "--implementation")]
    [InlineData("explain " + OneScenario + " --json", "is a scenario. Only a requirement is written as JSON")]
    [InlineData("frobnicate", "frobnicate")]
    public async Task WrongUsageExitsWith2AndSaysWhy(string arguments, string message)
    {
        var run = await CliRun.OfAsync(arguments.Split(' '));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryScenarioIsInExactlyOneShard()
    {
        var seen = new List<string>();
        for (var shard = 1; shard <= 3; shard++)
        {
            var run = await CliRun.OfAsync("certify", "--verbose", "--filter", "methods/*", "--shard", $"{shard}/3");
            seen.AddRange(run.Output.Split('\n').Where(line => line.StartsWith("  PASS ", StringComparison.Ordinal)).Select(line => line["  PASS ".Length..]));
        }

        Assert.Equal(
            Runs.Suite.Fixtures.Select(fixture => fixture.Name).Where(name => name.StartsWith("methods/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TheReportIsWrittenWhereItIsAskedFor()
    {
        var folder = Directory.CreateTempSubdirectory("report-");
        try
        {
            var run = await CliRun.OfAsync("certify", "--filter", OneScenario, "--report", Path.Combine(folder.FullName, "new", "folder"));

            var file = Path.Combine(folder.FullName, "new", "folder", "report.json");
            Assert.Equal((0, $"written: {file}\n"), (run.ExitCode, run.Error));
            var report = JsonNode.Parse(await File.ReadAllTextAsync(file));
            Assert.Empty(JsonSchemaCheck.Violations(report, JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "specs/schema/report.schema.json")))!.AsObject()));
            Assert.Equal(OneScenario, report!["results"]![0]!["scenario"]!.GetValue<string>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task WhatIsNoTerminalGetsNoEscapeCodes()
    {
        var runs = new[] { await CliRun.OfAsync("certify", "--filter", OneScenario), await CliRun.OfAsync("list"), await CliRun.OfAsync("explain", OneScenario), await CliRun.OfAsync("certify", "--nope") };

        Assert.All(runs, run => Assert.DoesNotContain('\u001b', run.Output + run.Error));
    }
}
