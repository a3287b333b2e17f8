using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Running;

/// <summary>A build of many fixtures that fails is traced to those that made it fail, and the others are judged as if nothing had been.</summary>
public sealed class BuildTracingTests
{
    private static readonly string[] _names = ["a/0", "a/1", "a/2", "a/3", "a/4", "a/5", "a/6", "a/7"];

    private static List<Fixture> Eight => [.. _names.Select(name => Scene.Fixture(name))];

    [Fact]
    public async Task AFixtureThatTheErrorNamesIsTakenOutAndTheOthersBuildAgain()
    {
        var fake = FailingWith(plan => plan.Fixtures.Any(fixture => fixture.Name == "a/2") ? [FakeImplementation.Failure("page-route-conflict", "src/app/a/2/api/route.ts")] : null);

        var run = await RunAsync(Eight, fake);

        OnlyFailed(run, "a/2");
        Assert.Equal([_names, _names.Except(["a/2"])], fake.Deployments);
        var result = run.Results.Single(result => result.Scenario == "a/2");
        Assert.Equal(["build: expected succeeded, observed failed: page-route-conflict"], Mismatches(result));
        Assert.Equal(["line 1", "line 2"], result.Log);
        Assert.Null(Assert.Single(result.Failures).Curl);
    }

    [Fact]
    public async Task ALongerNameIsAnotherFixture()
    {
        var fake = FailingWith(plan => plan.Fixtures.Any(fixture => fixture.Name == "a/22") ? [FakeImplementation.Failure("page-route-conflict", "app/a/22/api/route.ts")] : null);

        var run = await RunAsync([Scene.Fixture("a/2"), Scene.Fixture("a/22")], fake);

        OnlyFailed(run, "a/22");
    }

    [Fact]
    public async Task AnErrorThatNamesNobodyIsHalvedDownToTheCulprit()
    {
        var fake = FailingWith(plan => plan.Fixtures.Any(fixture => fixture.Name == "a/5") ? [FakeImplementation.Failure(null)] : null);

        var run = await RunAsync(Eight, fake);

        OnlyFailed(run, "a/5");
        Assert.Equal(
            ["a/0 a/1 a/2 a/3 a/4 a/5 a/6 a/7", "a/0 a/1 a/2 a/3", "a/4 a/5 a/6 a/7", "a/4 a/5", "a/4", "a/5", "a/6 a/7"],
            fake.Deployments.Select(names => string.Join(' ', names)));
    }

    [Fact]
    public async Task TwoCulpritsInTwoHalvesAreBothFound()
    {
        var fake = FailingWith(plan => plan.Fixtures.Any(fixture => fixture.Name is "a/0" or "a/7") ? [] : null);

        var run = await RunAsync(Eight, fake);

        OnlyFailed(run, "a/0", "a/7");
        Assert.Equal(["build: expected succeeded, observed failed, with an error that is not known"], Mismatches(run.Results[0]));
    }

    [Fact]
    public async Task FixturesThatFailOnlyTogetherAreBuiltApartAndPass()
    {
        var fake = FailingWith(plan => plan.Fixtures.Count(fixture => fixture.Name is "a/0" or "a/7") == 2 ? [FakeImplementation.Failure(null)] : null);

        var run = await RunAsync(Eight, fake);

        OnlyFailed(run);
        Assert.Equal(8, run.Executed);
    }

    [Fact]
    public async Task OfTwoFixturesThatOneErrorNamesOnlyTheOneThatFailsAloneIsBlamed()
    {
        var fake = FailingWith(plan => plan.Fixtures.Any(fixture => fixture.Name == "a/3")
            ? [FakeImplementation.Failure("route-route-conflict", [.. plan.Fixtures.Where(fixture => fixture.Name is "a/3" or "a/4").Select(fixture => $"app/{fixture.Name}/api/route.ts")])]
            : null);

        var run = await RunAsync(Eight, fake);

        OnlyFailed(run, "a/3");
    }

    [Fact]
    public async Task BuildsThatMustFailShareOneBuildWhereEachErrorNamesItsFixture()
    {
        var fake = FailingWith(plan => [.. plan.Fixtures.Select(fixture => FakeImplementation.Failure("page-route-conflict", $"app/{fixture.Name}/api/page.tsx"))]);

        var run = await RunAsync([.. _names.Select(name => Scene.Fixture(name, Scene.FailsToBuild("page-route-conflict")))], fake);

        OnlyFailed(run);
        Assert.Single(fake.Deployments);
        Assert.Equal(8, run.Count(Outcome.Passed));
    }

    [Fact]
    public async Task ABuildThatFailsOnlyAtItsFirstErrorIsPeeledOffOneByOne()
    {
        var fake = FailingWith(plan => [FakeImplementation.Failure("page-route-conflict", $"app/{plan.Fixtures[0].Name}/api/page.tsx")]);

        var run = await RunAsync([.. _names.Select(name => Scene.Fixture(name, Scene.FailsToBuild("page-route-conflict")))], fake);

        OnlyFailed(run);
        Assert.Equal(8, fake.Deployments.Count);
    }

    [Fact]
    public async Task ABuildThatMustFailAndDoesNotIsAFailure()
    {
        var fixture = Scene.Fixture("a/0", Scene.Step("/api", new() { Build = new("page-route-conflict") }));

        var run = await RunAsync([fixture], FakeImplementation.Answering(200));

        Assert.Equal(["build: expected failed: page-route-conflict, observed succeeded"], Mismatches(run.Results[0]));
    }

    [Theory]
    [InlineData("something in {base}")]
    [InlineData("prerender-error", "{base}/api", "in ")]
    [InlineData("cookies", "something", "it used `cookies`")]
    public async Task WhatABuildSaysOfItsErrorIsJudgedByItsParts(params string[] parts)
    {
        var fake = FailingWith(_ =>
        [
            new("page-route-conflict", "it used `cookies`: something in /a/0 and more", []),
            new("prerender-error", "prerender-error in /a/0/api", []),
            new("prerender-error", "something in /a/0, as it used `cookies`", []),
        ]);

        var run = await RunAsync([Scene.Fixture("a/0", new ScenarioStep { Expect = new() { Build = new("prerender-error", parts) } })], fake);

        Assert.Empty(Mismatches(run.Results[0]));
    }

    [Fact]
    public async Task WhatABuildDoesNotSayIsNamed()
    {
        var fake = FailingWith(_ => [new("page-route-conflict", "both", []), new("prerender-error", "first", []), new("prerender-error", "second", [])]);

        var run = await RunAsync([Scene.Fixture("a/0", new ScenarioStep { Expect = new() { Build = new("prerender-error", ["both", "{base}", "second"]) } })], fake);

        Assert.Equal(
            [
                "build error: expected a text that contains \"both\", observed \"first\"",
                "build error: expected a text that contains \"/a/0\", observed \"first\"",
                "build error: expected a text that contains \"second\", observed \"first\"",
            ],
            Mismatches(run.Results[0]));
    }

    [Theory]
    [InlineData("case-only-difference", "failed: case-only-difference")]
    [InlineData(null, "failed: an error that is not known")]
    public async Task ABuildThatFailsForAnotherReasonIsAFailure(string? code, string observed)
    {
        var fake = FailingWith(plan => [FakeImplementation.Failure(code, $"app/{plan.Fixtures[0].Name}/api/page.tsx")]);

        var run = await RunAsync([Scene.Fixture("a/0", Scene.FailsToBuild("page-route-conflict"))], fake);

        Assert.Equal([$"build: expected failed: page-route-conflict, observed {observed}"], Mismatches(run.Results[0]));
    }

    [Fact]
    public async Task AnErrorOfOneFixtureIsNoEvidenceForItsNeighbour()
    {
        // Both must fail, each in its own way; the implementation finds the same fault in both.
        var fake = FailingWith(plan => [.. plan.Fixtures.Select(fixture => FakeImplementation.Failure("page-route-conflict", $"app/{fixture.Name}/api/page.tsx"))]);

        var run = await RunAsync([Scene.Fixture("a/0", Scene.FailsToBuild("page-route-conflict")), Scene.Fixture("a/1", Scene.FailsToBuild("route-route-conflict"))], fake);

        OnlyFailed(run, "a/1");
    }

    [Fact]
    public async Task WhereNothingBuildsAtAllTheSetUpIsBroken()
    {
        var fake = FailingWith(_ => []);

        var run = await RunAsync([.. Enumerable.Range(0, 64).Select(number => Scene.Fixture($"a/{number:00}"))], fake);

        Assert.Equal((5, 59), (run.Count(Outcome.Failed), run.Count(Outcome.Broken)));
        Assert.True(fake.Deployments.Count < 20, $"{fake.Deployments.Count} builds");
        Assert.Contains("the first 5 fixtures failed to build one by one", run.Results[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BuildsThatMustFailSayNothingOfTheSetUp()
    {
        var run = await RunAsync([.. _names.Select(name => Scene.Fixture(name, Scene.FailsToBuild("page-route-conflict")))], FailingWith(_ => []));

        OnlyFailed(run, _names);
    }

    private static Task<RunResult> RunAsync(IReadOnlyList<Fixture> fixtures, FakeImplementation fake) => new Scene { Fixtures = fixtures, Implementation = fake }.RunAsync();

    /// <param name="failures">Null: that plan builds.</param>
    private static FakeImplementation FailingWith(Func<DeploymentPlan, BuildFailure[]?> failures) => new()
    {
        Build = plan =>
        {
            if (failures(plan) is { } found)
            {
                throw FakeImplementation.Fails(found);
            }
        },
    };

    private static void OnlyFailed(RunResult run, params string[] names)
    {
        Assert.Equal(names, run.Results.Where(result => result.Outcome != Outcome.Passed).Select(result => result.Scenario));
        Assert.All(run.Results.Where(result => names.Contains(result.Scenario)), result => Assert.Equal(Outcome.Failed, result.Outcome));
    }

    private static IEnumerable<string> Mismatches(ScenarioResult result) => result.Failures.SelectMany(failure => failure.Mismatches).Select(mismatch => mismatch.ToString());
}
