using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Implementations;

namespace RouteHandlers.Conformance.Running;

/// <summary>Every verdict of a run.</summary>
public sealed record RunResult
{
    public required ImplementationInfo Implementation { get; init; }

    public required int Version { get; init; }

    public required ContractKind Contract { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required TimeSpan Duration { get; init; }

    public required IReadOnlyList<ScenarioResult> Results { get; init; }

    /// <summary>The scenarios that had no verdict yet when the run was interrupted; empty: it was not, or had nothing left to do.</summary>
    public IReadOnlyList<string> NotRun { get; init; } = [];

    /// <summary>The normalised exchanges by scenario; those whose build failed in an unknown way are not among them.</summary>
    public required IReadOnlyDictionary<string, string> Transcripts { get; init; }

    public int Count(Outcome outcome) => Results.Count(result => result.Outcome == outcome);

    /// <summary>Scenarios that were really run and judged.</summary>
    public int Executed => Results.Count(result => result.Outcome is not (Outcome.NotApplicable or Outcome.Broken));

    /// <summary>Scenarios that were run and decide at a level: those of that level and above.</summary>
    public int Decisive(RequirementLevel level) => Results.Count(result => result.Level <= level && result.Outcome is not (Outcome.NotApplicable or Outcome.Broken));

    /// <summary>Whether there is a verdict at all: nothing was interrupted or broken, and something was run that decides.</summary>
    public bool HasVerdict(RequirementLevel level) => Decisive(level) > 0 && Count(Outcome.Broken) == 0 && NotRun.Count == 0;

    /// <summary>
    /// Whether the implementation conforms at a level and above: there is a verdict, nothing of it fails unlisted, and no known difference
    /// has vanished.
    /// </summary>
    public bool Conforms(RequirementLevel level = RequirementLevel.Documented) =>
        HasVerdict(level)
        && Count(Outcome.UnexpectedPass) == 0
        && Results.All(result => result.Outcome != Outcome.Failed || result.Level > level);
}
