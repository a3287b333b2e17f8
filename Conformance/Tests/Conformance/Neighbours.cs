using System.Text;
using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Scenarios;
using Xunit;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns;

/// <summary>Most fixtures are built into one app, with one data cache: what one of them keeps there, no other may find.</summary>
public sealed partial class Neighbours
{
    [Fact]
    public void NoTwoFixturesOfOneAppUseOneKeyOrTag()
    {
        var uses = (
            from fixture in Runs.Suite.Fixtures
            where fixture.Scenario.Mount != MountKind.Root
            from file in fixture.Files
            let text = Encoding.UTF8.GetString(file.Value)
            where file.Key.EndsWith(".ts", StringComparison.Ordinal) && (text.Contains("unstable_cache", StringComparison.Ordinal) || text.Contains("tags: ", StringComparison.Ordinal))
            from Match keys in ListOfTexts().Matches(text)
            select (fixture.Name, Keys: keys.Value)).Distinct().ToList();

        Assert.Contains(uses, use => use.Keys.Contains("{base}", StringComparison.Ordinal));
        Assert.Empty(
            from use in uses
            where !use.Keys.Contains("{base}", StringComparison.Ordinal)
            group use.Name by use.Keys into names
            where names.Count() > 1
            select $"{names.Key} is used by {string.Join(" and ", names)}: write {{base}} in it");
    }

    [GeneratedRegex(@"\['[^']*'(?:, '[^']*')*\]")]
    private static partial Regex ListOfTexts();
}
