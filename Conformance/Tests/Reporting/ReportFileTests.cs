using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Reporting;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Tests.Processes;
using RouteHandlers.Conformance.Tests.Running;
using RouteHandlers.Conformance.Tests.ScenarioRuns;
using RouteHandlers.Conformance.Tests.Snapshots;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Reporting;

public sealed class ReportFileTests
{
    private static readonly JsonObject _schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "specs/schema/report.schema.json")))!.AsObject();

    [Fact]
    public void AReportWithEveryOutcome()
    {
        var json = ReportFile.ToJson(MadeRun.Summary(MadeRun.All));

        Assert.Empty(JsonSchemaCheck.Violations(JsonNode.Parse(json), _schema));
        Snapshot.Match(Regex.Replace(json, """("(?:os|architecture|runtime)": )"[^"]*" """.TrimEnd(), "$1\"...\"") + "\n");
    }

    [Fact]
    public void AnInterruptedRunIsMarked()
    {
        var report = JsonNode.Parse(ReportFile.ToJson(MadeRun.Interrupted))!;

        Assert.Empty(JsonSchemaCheck.Violations(report, _schema));
        Assert.Equal("""["methods/trace","methods/unknown"]""", report["notRun"]!.ToJsonString());
        Assert.False(report["conforms"]!.GetValue<bool>());
    }

    [Fact]
    public async Task TheReportOfTheSimulatorFitsTheSchema()
    {
        var run = await Runs.OfAsync(Host.InProcess, 15, ContractKind.Documented);

        Assert.Empty(JsonSchemaCheck.Violations(JsonNode.Parse(ReportFile.ToJson(new(run, Runs.Suite.Catalogue, default))), _schema));
    }

    [Fact]
    public void TheSchemaNamesEveryOutcomeAndLevel()
    {
        Assert.Equal(Enum.GetNames<Outcome>().Select(CamelCase), _schema["$defs"]!["result"]!["properties"]!["outcome"]!["enum"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal(Enum.GetNames<RequirementLevel>().Select(CamelCase), _schema["$defs"]!["level"]!["enum"]!.AsArray().Select(name => name!.GetValue<string>()));
        Assert.Equal(ReportFile.Format, _schema["properties"]!["format"]!["const"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("$.format", "2", "$.format: is not 1")]
    [InlineData("$.results[0].outcome", "\"fine\"", "$.results[0].outcome: \"fine\" is none of")]
    [InlineData("$.results[0].title", null, "$.results[0]: lacks title")]
    [InlineData("$.results[0].extra", "1", "$.results[0]: has the unknown member extra")]
    [InlineData("$.started", "\"today\"", "$.started: 'today' does not match")]
    [InlineData("$.duration", "-1", "$.duration: -1 is below 0")]
    public void WhatDoesNotFitTheSchemaIsFound(string place, string? value, string violation)
    {
        var report = JsonNode.Parse(ReportFile.ToJson(MadeRun.Summary(MadeRun.All)))!;
        var parent = place.StartsWith("$.results[0].", StringComparison.Ordinal) ? report["results"]![0]!.AsObject() : report.AsObject();
        var member = place[(place.LastIndexOf('.') + 1)..];
        if (value is null)
        {
            parent.Remove(member);
        }
        else
        {
            parent[member] = JsonNode.Parse(value);
        }

        Assert.StartsWith(violation, Assert.Single(JsonSchemaCheck.Violations(report, _schema)).Replace("fine is", "\"fine\" is", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void FailureTextSaysWhatIsRequiredWhatDiffersAndWhereToLook() =>
        Snapshot.Match(FailureText.Of(MadeRun.Failed, Scene.Catalogue) + "\n");

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
