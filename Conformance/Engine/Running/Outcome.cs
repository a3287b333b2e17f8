using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Matching;

namespace RouteHandlers.Conformance.Running;

/// <summary>What became of a scenario.</summary>
public enum Outcome
{
    Passed,
    Failed,

    /// <summary>The implementation lacks a capability that the scenario needs, or the scenario is not of this version.</summary>
    NotApplicable,

    /// <summary>It failed as it was known to: a quirk of the released version, or an entry of the implementation's deviations.</summary>
    ExpectedDeviation,

    /// <summary>A known difference was not seen: the list is out of date.</summary>
    UnexpectedPass,

    /// <summary>The suite's or the set-up's fault; never counted for or against the implementation.</summary>
    Broken,
}

/// <summary>The verdict on one scenario.</summary>
public sealed record ScenarioResult
{
    /// <summary>The fixture's name, for example <c>methods/get-answers-get</c>.</summary>
    public required string Scenario { get; init; }

    public required string Title { get; init; }

    public required int Version { get; init; }

    public required IReadOnlyList<string> Requirements { get; init; }

    /// <summary>The strongest level among the requirements.</summary>
    public required RequirementLevel Level { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>Why, in one line, where the outcome alone does not say it; null for most.</summary>
    public string? Reason { get; init; }

    /// <summary>The steps that did not match; empty when all did.</summary>
    public IReadOnlyList<StepFailure> Failures { get; init; } = [];

    public TimeSpan Duration { get; init; }

    /// <summary>The scenario's file as shown to the user.</summary>
    public required string File { get; init; }

    /// <summary>The handlers that the scenario exercises, as paths shown to the user.</summary>
    public IReadOnlyList<string> Handlers { get; init; } = [];

    /// <summary>The implementation's last log lines when a failure was seen, captured before anything was torn down.</summary>
    public IReadOnlyList<string> Log { get; init; } = [];
}

/// <summary>One step that did not match.</summary>
public sealed record StepFailure
{
    /// <summary>1-based number of the step.</summary>
    public required int Step { get; init; }

    /// <summary>1-based line of the step in the scenario's file.</summary>
    public required int Line { get; init; }

    /// <summary>What was sent, in short: <c>PUT /methods/x/api</c>; or <c>build</c>.</summary>
    public required string Request { get; init; }

    /// <summary>The request as a command to try it by hand; null where there is none (the build).</summary>
    public string? Curl { get; init; }

    /// <summary>Every difference.</summary>
    public required IReadOnlyList<Mismatch> Mismatches { get; init; }

    /// <summary>The quirk whose observed expectation the answer meets instead; null when it meets none.</summary>
    public string? MatchesQuirk { get; init; }
}
