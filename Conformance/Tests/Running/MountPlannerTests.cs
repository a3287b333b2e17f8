using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Running;

public sealed class MountPlannerTests
{
    [Fact]
    public void FixturesUnderPrefixesShareOneDeployment() => Assert.Equal(
        ["shared (Shared): a/1 b/2"],
        Plan(Scene.Fixture("b/2"), Scene.Fixture("a/1")));

    [Fact]
    public void BuildsThatMayFailAreKeptApartFromThoseThatMustNot() => Assert.Equal(
        ["shared (Shared): a/1", "failing (Failing): a/2 a/3"],
        Plan(
            Scene.Fixture("a/1"),
            Scene.Fixture("a/2", Scene.FailsToBuild("page-route-conflict")),
            Scene.Fixture("a/3", Scene.Get(200) with { Observed = [new("route-groups-first-wins", [15], new() { Build = new("page-route-conflict") })] })));

    [Fact]
    public void WhatFailsOnlyInAnotherVersionIsShared() => Assert.Equal(
        ["shared (Shared): a/1 a/2"],
        Plan(
            Scene.Fixture("a/1", Scene.Get(200), Scene.FailsToBuild("page-route-conflict") with { Versions = [14] }),
            Scene.Fixture("a/2", Scene.Get(200) with { Observed = [new("route-groups-first-wins", [14], new() { Build = new("page-route-conflict") })] })));

    [Fact]
    public void RootsThatDoNotMeetShareADeployment() => Assert.Equal(
        ["root-1 (Alone): a/1 a/2", "a-3 (Alone): a/3"],
        Plan(Root("a/1", "app/x/route.ts"), Root("a/2", "app/y/route.ts"), Root("a/3", "app/x/z/route.ts")));

    [Theory]
    [InlineData("app/route.ts")]
    [InlineData("app/[slug]/route.ts")]
    [InlineData("app/(group)/y/route.ts")]
    [InlineData("app/@slot/page.tsx")]
    [InlineData("src/app/y/route.ts")]
    [InlineData("next.config.js")]
    public void ARootThatIsSeenEverywhereIsAlone(string path) => Assert.Equal(
        ["a-1 (Alone): a/1", "a-2 (Alone): a/2"],
        Plan(Root("a/1", "app/x/route.ts"), Root("a/2", path)));

    [Fact]
    public void ARootWhoseBuildMayFailIsAlone() => Assert.Equal(
        ["a-1 (Alone): a/1", "a-2 (Alone): a/2"],
        Plan(
            Root("a/1", "app/x/route.ts"),
            Root("a/2", "app/y/route.ts").With(scenario => scenario with { Steps = [Scene.FailsToBuild("page-route-conflict")] })));

    [Fact]
    public void EveryFixtureIsInExactlyOneGroup()
    {
        var fixtures = Suite.Load(Processes.Repository.Root).Fixtures;

        Assert.All([14, 15, 16], version => Assert.Equal(
            fixtures.Select(fixture => fixture.Name).Order(StringComparer.Ordinal),
            MountPlanner.Plan(fixtures, version).SelectMany(group => group.Fixtures).Select(fixture => fixture.Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void NobodyIsServedBesideTheRootOfAnother()
    {
        var groups = MountPlanner.Plan(Suite.Load(Processes.Repository.Root).Fixtures, 15);

        Assert.All(groups.Where(group => group.Fixtures.Any(fixture => fixture.Scenario.Mount == MountKind.Root)), group => Assert.All(group.Fixtures, fixture => Assert.Equal(MountKind.Root, fixture.Scenario.Mount)));
        Assert.Equal(groups.Count, groups.Select(group => group.Name).Distinct().Count());
        Assert.All(groups, group => WorkspaceComposer.Compose(group.Fixtures.Select(MountPlanner.Mount), HandlerLanguage.TypeScript, origin: "http://127.0.0.1:1"));
    }

    private static Fixture Root(string name, string path) => Scene.Fixture(name).AtRoot() with { Files = new Dictionary<string, byte[]> { [path] = [] } };

    private static IEnumerable<string> Plan(params Fixture[] fixtures) =>
        MountPlanner.Plan(fixtures, 15).Select(group => $"{group.Name} ({group.Kind}): {string.Join(' ', group.Fixtures.Select(fixture => fixture.Name))}");
}
