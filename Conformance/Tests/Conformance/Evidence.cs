using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns;

/// <summary>Nothing is required that no scenario shows, and nothing is called observed that no fixture records.</summary>
public sealed class Evidence
{
    [Fact]
    public void EveryRequirementIsShownByAScenario()
    {
        var shown = Runs.Suite.Fixtures.SelectMany(fixture => fixture.Scenario.Requirements).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Runs.Suite.Catalogue.All.Where(requirement => !shown.Contains(requirement.Id)).Select(requirement => $"{requirement.Id}: {requirement.Text}"));
    }

    [Fact]
    public void EveryRequirementIsShownInEachOfItsVersions() => Assert.Empty(
        from requirement in Runs.Suite.Catalogue.All
        from version in requirement.Versions
        where !Runs.Suite.Fixtures.Any(fixture => fixture.Scenario.Requirements.Contains(requirement.Id) && fixture.Scenario.Versions.Contains(version))
        select $"{requirement.Id} in {version}: {requirement.Text}");

    [Fact]
    public void EveryObservedSourceNamesAFixtureThatShowsTheRequirement() => Assert.Empty(
        from requirement in Runs.Suite.Catalogue.All
        from source in requirement.Sources
        where source.Observed is not null
            && !Runs.Suite.Fixtures.Any(fixture => fixture.Name == source.Observed && fixture.Scenario.Requirements.Contains(requirement.Id))
        select $"{requirement.Id} is observed in {source.Observed}, which does not list it");

    [Fact]
    public void EveryQuirkHasItsEvidence() => Assert.Empty(
        from quirk in Quirk.All
        where !Runs.Suite.Fixtures.Any(fixture => fixture.Name == quirk.Evidence
            && fixture.Scenario.Steps.Any(step => step.Observed.Any(observed => observed.Quirk == quirk.Id))
            && fixture.Scenario.Requirements.Intersect(quirk.Requirements).Any())
        select $"{quirk.Id}: {quirk.Evidence} does not exist, does not mention the quirk, or lists none of {string.Join(", ", quirk.Requirements)}");

    [Fact]
    public void EveryQuirkIsUsedInEachOfItsVersions() => Assert.Empty(
        from quirk in Quirk.All
        from version in quirk.Versions
        where !Runs.Suite.Fixtures.Any(fixture => fixture.Scenario.Versions.Contains((int)version)
            && fixture.Scenario.Steps.Any(step => step.ObservedFor((int)version)?.Quirk == quirk.Id))
        select $"{quirk.Id} in {(int)version}");

    /// <summary>Each requirement that a quirk bends is bent in a scenario.</summary>
    [Fact]
    public void EveryRequirementThatAQuirkBendsIsSeenBent() => Assert.Empty(
        from quirk in Quirk.All
        from id in quirk.Requirements
        where !Runs.Suite.Fixtures.Any(fixture => fixture.Scenario.Requirements.Contains(id)
            && fixture.Scenario.Steps.Any(step => step.Observed.Any(observed => observed.Quirk == quirk.Id)))
        select $"{quirk.Id} bends {id} in no scenario");
}
