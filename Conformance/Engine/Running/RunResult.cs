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

    /// <summary>The normalised exchanges by scenario; those whose build failed in an unknown way are not among them.</summary>
    public required IReadOnlyDictionary<string, string> Transcripts { get; init; }

    public int Count(Outcome outcome) => Results.Count(result => result.Outcome == outcome);

    /// <summary>Scenarios that were really run and judged.</summary>
    public int Executed => Results.Count(result => result.Outcome is not (Outcome.NotApplicable or Outcome.Broken));

    /// <summary>
    /// Whether the implementation conforms at a level and above: nothing of it fails unlisted, no known difference has vanished,
    /// nothing was broken, and something was executed.
    /// </summary>
    public bool Conforms(RequirementLevel level = RequirementLevel.Documented) =>
        Executed > 0
        && Count(Outcome.Broken) == 0
        && Count(Outcome.UnexpectedPass) == 0
        && Results.All(result => result.Outcome != Outcome.Failed || result.Level > level);
}
