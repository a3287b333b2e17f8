using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Reporting;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Tests.Running;

namespace RouteHandlers.Conformance.Tests.Reporting;

/// <summary>A run that was never run: one scenario of every outcome.</summary>
internal static class MadeRun
{
    public static RunSummary Summary(params ScenarioResult[] results) => Summary(RequirementLevel.Documented, results);

    public static RunSummary Summary(RequirementLevel level, params ScenarioResult[] results) => new(
        new()
        {
            Implementation = new() { Name = "nextjs-15", Release = "15.5.29", Version = 15 },
            Version = 15,
            Contract = ContractKind.Documented,
            Started = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            Duration = TimeSpan.FromSeconds(12.3456),
            Results = results,
            Transcripts = new Dictionary<string, string>(),
        },
        Scene.Catalogue,
        level);

    /// <summary>One passed, one failed, and two were not tried.</summary>
    public static RunSummary Interrupted
    {
        get
        {
            var made = Summary(Passed, Failed);
            return new(made.Result with { NotRun = ["methods/trace", "methods/unknown"] }, made.Catalogue, made.Level);
        }
    }

    public static ScenarioResult Passed { get; } = Result("methods/get", Outcome.Passed);

    public static ScenarioResult Failed { get; } = Result("methods/put", Outcome.Failed) with
    {
        Failures =
        [
            new()
            {
                Step = 2,
                Line = 9,
                Request = "PUT /methods/put/api",
                Curl = "curl -i --path-as-is --globoff -X PUT \"$ORIGIN\"/methods/put/api",
                Mismatches = [new("status", "405", "200"), new("body", "\"\"", "\"[red]<not> markup[/]\"")],
                MatchesQuirk = "unknown-method-400",
            },
        ],
        Log = ["Error: boom [x]"],
    };

    public static ScenarioResult FailedAtTheLevelObserved { get; } = Failed with { Scenario = "methods/seen", Requirements = ["RH-METHOD-2"], Level = RequirementLevel.Observed };

    public static ScenarioResult NotApplicable { get; } = Result("methods/raw", Outcome.NotApplicable) with { Reason = "needs raw-http" };

    public static ScenarioResult Known { get; } = Result("methods/trace", Outcome.ExpectedDeviation) with { Reason = "quirk trace-500", Failures = Failed.Failures };

    public static ScenarioResult UnexpectedPass { get; } = Result("methods/connect", Outcome.UnexpectedPass) with { Reason = "it passes, though the deviations list 'methods/connect' (under way); remove the entry" };

    public static ScenarioResult Broken { get; } = Result("methods/broken", Outcome.Broken) with { Reason = "node: not found", Log = ["sh: 1: node: not found"] };

    public static ScenarioResult[] All { get; } = [Passed, Failed, NotApplicable, Known, UnexpectedPass, Broken];

    private static ScenarioResult Result(string name, Outcome outcome) => new()
    {
        Scenario = name,
        Title = $"About {name}",
        Version = 15,
        Requirements = ["RH-METHOD-1"],
        Level = RequirementLevel.Documented,
        Outcome = outcome,
        Duration = TimeSpan.FromMilliseconds(12.34567),
        File = $"/suite/Fixtures/{name}/scenario.yaml",
        Handlers = [$"/suite/Fixtures/{name}/app/api/route.ts"],
    };
}
