using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Running;

namespace RouteHandlers.Conformance.Reporting;

/// <summary>A run in numbers: by outcome, by level, by area.</summary>
public sealed class RunSummary(RunResult result, RequirementCatalogue catalogue, RequirementLevel level)
{
    public RunResult Result { get; } = result;

    public RequirementCatalogue Catalogue { get; } = catalogue;

    /// <summary>Failures at this level and above decide.</summary>
    public RequirementLevel Level { get; } = level;

    /// <summary>What part of the suite was run; null: all of it.</summary>
    public RunSelection? Selection { get; init; }

    public bool Conforms => Result.Conforms(Level);

    public bool HasVerdict => Result.HasVerdict(Level);

    /// <summary>Scenarios by the strongest level of their requirements.</summary>
    public IReadOnlyList<Tally> ByLevel =>
    [
        .. Enum.GetValues<RequirementLevel>()
            .Select(value => Tally.Of(value.ToString().ToLowerInvariant(), Result.Results.Where(scenario => scenario.Level == value))),
    ];

    /// <summary>Scenarios by the area of their first requirement, in the catalogue's order.</summary>
    public IReadOnlyList<Tally> ByArea =>
    [
        .. Catalogue.Areas
            .Select(area => Tally.Of(area.Title, Result.Results.Where(scenario => area.Requirements.Any(requirement => requirement.Id == scenario.Requirements[0]))))
            .Where(tally => tally.Total > 0),
    ];

    /// <summary>What did not pass and was not known to, worst first.</summary>
    public IReadOnlyList<ScenarioResult> Surprises =>
    [
        .. Result.Results.Where(scenario => scenario.Outcome is Outcome.Broken or Outcome.Failed or Outcome.UnexpectedPass)
            .OrderBy(scenario => scenario.Outcome switch { Outcome.Broken => 0, Outcome.Failed => 1, _ => 2 })
            .ThenBy(scenario => scenario.Level),
    ];
}

/// <summary>A part of a suite.</summary>
/// <param name="Of">How many scenarios the suite has.</param>
/// <param name="Filters">The filters as they were given; empty: none.</param>
/// <param name="Shard">As it was given (<c>1/4</c>), or null.</param>
public sealed record RunSelection(int Of, IReadOnlyList<string> Filters, string? Shard);

/// <summary>How many scenarios had which outcome.</summary>
public sealed record Tally(string Name, int Total, int Passed, int Failed, int NotApplicable, int ExpectedDeviation, int UnexpectedPass, int Broken)
{
    public static Tally Of(string name, IEnumerable<ScenarioResult> results)
    {
        var counted = results.GroupBy(result => result.Outcome).ToDictionary(group => group.Key, group => group.Count());
        return new(
            name,
            counted.Values.Sum(),
            counted.GetValueOrDefault(Outcome.Passed),
            counted.GetValueOrDefault(Outcome.Failed),
            counted.GetValueOrDefault(Outcome.NotApplicable),
            counted.GetValueOrDefault(Outcome.ExpectedDeviation),
            counted.GetValueOrDefault(Outcome.UnexpectedPass),
            counted.GetValueOrDefault(Outcome.Broken));
    }
}
