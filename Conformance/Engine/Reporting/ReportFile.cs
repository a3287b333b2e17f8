using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RouteHandlers.Conformance.Reporting;

/// <summary>Writes <c>report.json</c>, the source of every other report. Its schema is <c>specs/schema/report.schema.json</c>.</summary>
public static class ReportFile
{
    /// <summary>Raised when a member changes its meaning or goes.</summary>
    public const int Format = 1;

    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    };

    /// <summary>Writes the report into a folder, which is made when it is not there.</summary>
    /// <returns>The path of the file.</returns>
    public static string Write(string folder, RunSummary summary)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "report.json");
        File.WriteAllText(path, ToJson(summary) + "\n");
        return path;
    }

    public static string ToJson(RunSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var result = summary.Result;
        var total = Tally.Of("total", result.Results);
        return JsonSerializer.Serialize(
            new
            {
                Format,
                Suite = new { Name = "Route Handler Conformance Suite", Version = typeof(ReportFile).Assembly.GetName().Version!.ToString(3) },
                Implementation = new
                {
                    result.Implementation.Name,
                    result.Implementation.Release,
                    result.Version,
                    Contract = result.Contract,
                },
                Platform = new { Os = RuntimeInformation.OSDescription, Architecture = RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(), Runtime = RuntimeInformation.FrameworkDescription },
                Started = result.Started.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                Duration = Math.Round(result.Duration.TotalSeconds, 3),
                summary.Selection,
                Level = summary.Level,
                summary.Conforms,
                Summary = new { total.Total, total.Passed, total.Failed, total.NotApplicable, total.ExpectedDeviation, total.UnexpectedPass, total.Broken },
                Levels = summary.ByLevel,
                NotRun = result.NotRun.Count > 0 ? result.NotRun : null,
                Results = result.Results.Select(scenario => new
                {
                    scenario.Scenario,
                    scenario.Title,
                    scenario.Version,
                    scenario.Requirements,
                    scenario.Level,
                    scenario.Outcome,
                    scenario.Reason,
                    Mismatches = scenario.Failures.SelectMany(failure => failure.Mismatches.Select(mismatch => new
                    {
                        failure.Step,
                        failure.Line,
                        failure.Request,
                        failure.Curl,
                        failure.MatchesQuirk,
                        mismatch.What,
                        mismatch.Expected,
                        mismatch.Observed,
                    })),
                    Duration = Math.Round(scenario.Duration.TotalSeconds, 4),
                    Log = scenario.Log.Count > 0 ? scenario.Log : null,
                }),
            },
            _options);
    }
}
