using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Running;

/// <summary>What becomes of a scenario.</summary>
public sealed class VerdictTests
{
    private static readonly ImplementationInfo _reference = new() { Name = "nextjs-15", Release = "15.5.29", Version = 15, IsReference = true, Capabilities = new HashSet<string>(Capability.All) };

    [Fact]
    public async Task WhatMatchesPasses()
    {
        var result = await Scene.RunAsync(Scene.Fixture("a/b"), FakeImplementation.Answering(200));

        Assert.Equal(Outcome.Passed, result.Outcome);
        Assert.Empty(result.Failures);
        Assert.Null(result.Reason);
        Assert.Empty(result.Log);
    }

    [Fact]
    public async Task WhatDiffersFailsWithEveryMismatchAndTheWayToTryIt()
    {
        var fixture = Scene.Fixture("a/b", Scene.Step("/api?x=1", new() { Status = 200, Body = new("hello") }, "PUT"));

        var result = await Scene.RunAsync(fixture, FakeImplementation.Answering(500, "boom"));

        var failure = Assert.Single(result.Failures);
        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.Equal(["status: expected 200, observed 500", "body: expected \"hello\", observed \"boom\""], failure.Mismatches.Select(mismatch => mismatch.ToString()));
        Assert.Equal(("PUT /a/b/api?x=1", 1, 5), (failure.Request, failure.Step, failure.Line));
        Assert.Contains("-X PUT", failure.Curl, StringComparison.Ordinal);
        Assert.Equal([Path.Combine("/suite/Fixtures/a/b", "app/api/route.ts")], result.Handlers);
    }

    [Fact]
    public async Task EveryStepIsTakenAndEveryFailingStepIsReported()
    {
        var fixture = Scene.Fixture("a/b", Scene.Get(404), Scene.Get(200), Scene.Get(405));

        var result = await Scene.RunAsync(fixture, FakeImplementation.Answering(200));

        Assert.Equal([(1, 5), (3, 7)], result.Failures.Select(failure => (failure.Step, failure.Line)));
    }

    [Fact]
    public async Task AStepKeepsItsNumberWhereOthersAreOfAnotherVersion()
    {
        var fixture = Scene.Fixture("a/b", Scene.Get(404) with { Versions = [14] }, Scene.Get(405));
        var fake = FakeImplementation.Answering(200);

        var result = await Scene.RunAsync(fixture, fake);

        Assert.Equal(2, Assert.Single(result.Failures).Step);
        Assert.Single(fake.Requests);
    }

    [Fact]
    public async Task AScenarioOfAnotherVersionDoesNotApply() =>
        await DoesNotApply(Scene.Fixture("a/b").With(scenario => scenario with { Versions = [14, 16] }), FakeImplementation.Answering(200), "not of version 15");

    [Fact]
    public async Task AScenarioWithoutStepOfTheVersionDoesNotApply() =>
        await DoesNotApply(Scene.Fixture("a/b", Scene.Get(200) with { Versions = [14] }), FakeImplementation.Answering(200), "no step is of version 15");

    [Fact]
    public async Task AScenarioThatNeedsWhatIsNotThereDoesNotApply() => await DoesNotApply(
        Scene.Fixture("a/b").AtRoot().With(scenario => scenario with { Needs = [Capability.RawHttp, Capability.BuildErrors] }),
        new() { Info = new() { Name = "fake", Release = "1", Capabilities = new HashSet<string> { Capability.BuildErrors } } },
        "needs raw-http, root-mount");

    private static async Task DoesNotApply(Fixture fixture, FakeImplementation fake, string reason)
    {
        var scene = new Scene { Fixtures = [fixture], Implementation = fake };
        var run = await scene.RunAsync();

        var result = Assert.Single(run.Results);
        Assert.Equal((Outcome.NotApplicable, reason), (result.Outcome, result.Reason));
        Assert.Empty(fake.Deployments);
        Assert.Equal(0, run.Executed);
        Assert.False(run.Conforms());
    }

    [Fact]
    public async Task UnderTheDocumentedContractTheReleaseDeviatesWhereItsQuirkSaysSo()
    {
        var fixture = Scene.Fixture("a/b", Scene.Get(405) with { Observed = [Scene.Quirk(400)] });

        var result = await Scene.RunAsync(fixture, new() { Info = _reference, Answer = FakeImplementation.Answering(400).Answer });

        Assert.Equal((Outcome.ExpectedDeviation, "quirk unknown-method-400"), (result.Outcome, result.Reason));
        Assert.Equal("unknown-method-400", Assert.Single(result.Failures).MatchesQuirk);
    }

    [Fact]
    public async Task UnderTheObservedContractTheReleaseHasNoDeviations()
    {
        var fixture = Scene.Fixture("a/b", Scene.Get(405) with { Observed = [Scene.Quirk(400)] });
        var observed = new RunOptions { Version = 15, Contract = ContractKind.Observed };

        var asObserved = await Scene.RunAsync(fixture, new() { Info = _reference, Answer = FakeImplementation.Answering(400).Answer }, observed);
        var asDocumented = await Scene.RunAsync(fixture, new() { Info = _reference, Answer = FakeImplementation.Answering(405).Answer }, observed);

        Assert.Equal(Outcome.Passed, asObserved.Outcome);
        Assert.Equal(Outcome.Failed, asDocumented.Outcome);
    }

    [Fact]
    public async Task TheReleaseThatFollowsItsDocumentsPassesUnexpectedly()
    {
        var fixture = Scene.Fixture("a/b", Scene.Get(200) with { Versions = [14] }, Scene.Get(405) with { Observed = [Scene.Quirk(400)] });

        var result = await Scene.RunAsync(fixture, new() { Info = _reference, Answer = FakeImplementation.Answering(405).Answer });

        Assert.Equal(Outcome.UnexpectedPass, result.Outcome);
        Assert.Contains("step 2 follows the documents", result.Reason, StringComparison.Ordinal);
        Assert.Contains("unknown-method-400", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheReleaseThatDiffersOtherwiseThanItsQuirkFails()
    {
        var fixture = Scene.Fixture("a/b", Scene.Get(405) with { Observed = [Scene.Quirk(400)] });

        var result = await Scene.RunAsync(fixture, new() { Info = _reference, Answer = FakeImplementation.Answering(500).Answer });

        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.Null(Assert.Single(result.Failures).MatchesQuirk);
    }

    [Fact]
    public async Task AQuirkOfAnotherVersionExcusesNothing()
    {
        var fixture = Scene.Fixture("a/b", Scene.Get(405) with { Observed = [Scene.Quirk(400, 14)] });

        var result = await Scene.RunAsync(fixture, new() { Info = _reference, Answer = FakeImplementation.Answering(400).Answer });

        Assert.Equal(Outcome.Failed, result.Outcome);
    }

    [Fact]
    public async Task AQuirkInOneStepExcusesNoOtherStep()
    {
        var fixture = Scene.Fixture("a/b", Scene.Get(405) with { Observed = [Scene.Quirk(400)] }, Scene.Get(404));

        var result = await Scene.RunAsync(fixture, new() { Info = _reference, Answer = FakeImplementation.Answering(400).Answer });

        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.Equal(2, result.Failures.Count);
    }

    [Fact]
    public async Task AThirdPartyThatAnswersAsTheReleaseFailsAndIsToldSo()
    {
        var fixture = Scene.Fixture("a/b", Scene.Get(405) with { Observed = [Scene.Quirk(400)] });

        var result = await Scene.RunAsync(fixture, FakeImplementation.Answering(400));

        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.Equal("unknown-method-400", Assert.Single(result.Failures).MatchesQuirk);
    }

    private static RunOptions Knowing(params Deviation[] deviations) => new() { Version = 15, Deviations = deviations };

    [Fact]
    public async Task WhatIsKnownToDifferIsExpectedTo()
    {
        var result = await Scene.RunAsync(Scene.Fixture("a/b"), FakeImplementation.Answering(500), Knowing(new Deviation { Scenario = "a/*", Reason = "under way", Mismatch = "observed 500" }));

        Assert.Equal((Outcome.ExpectedDeviation, "under way"), (result.Outcome, result.Reason));
        Assert.NotEmpty(result.Failures);
    }

    [Fact]
    public async Task WhatIsKnownToDifferAndDoesNotPassesUnexpectedly()
    {
        var result = await Scene.RunAsync(Scene.Fixture("a/b"), FakeImplementation.Answering(200), Knowing(new Deviation { Scenario = "a/*", Reason = "under way" }));

        Assert.Equal(Outcome.UnexpectedPass, result.Outcome);
        Assert.Contains("'a/*' (under way); remove the entry", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatDiffersOtherwiseThanItIsKnownToFails()
    {
        var result = await Scene.RunAsync(Scene.Fixture("a/b"), FakeImplementation.Answering(500), Knowing(new Deviation { Scenario = "a/*", Reason = "under way", Mismatch = "observed 404" }));

        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.Contains("observed 404", result.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("b/*", null)]
    [InlineData("a/*", 14)]
    public async Task ADeviationOfAnotherScenarioOrVersionExcusesNothing(string scenario, int? version)
    {
        var deviation = new Deviation { Scenario = scenario, Reason = "under way", Versions = version is { } only ? [only] : null };

        var failing = await Scene.RunAsync(Scene.Fixture("a/b"), FakeImplementation.Answering(500), Knowing(deviation));
        var passing = await Scene.RunAsync(Scene.Fixture("a/b"), FakeImplementation.Answering(200), Knowing(deviation));

        Assert.Equal((Outcome.Failed, Outcome.Passed), (failing.Outcome, passing.Outcome));
    }

    [Fact]
    public async Task ABrokenSetUpCountsForNobodyAndNothingConforms()
    {
        var scene = new Scene
        {
            Fixtures = [Scene.Fixture("a/b"), Scene.Fixture("a/root").AtRoot()],
            Implementation = new()
            {
                Build = plan =>
                {
                    if (plan.Name == "shared")
                    {
                        throw new BrokenImplementationException("node is not installed") { Evidence = ["sh: node: not found"] };
                    }
                },
            },
        };

        var run = await scene.RunAsync();

        Assert.Equal([Outcome.Broken, Outcome.Passed], run.Results.Select(result => result.Outcome));
        Assert.Equal("node is not installed", run.Results[0].Reason);
        Assert.Equal(["sh: node: not found"], run.Results[0].Log);
        Assert.Equal(1, run.Executed);
        Assert.False(run.Conforms());
    }

    [Fact]
    public async Task ASetUpThatBreaksInTheMiddleOfAScenarioIsBroken()
    {
        var fake = new FakeImplementation { Answer = (_, _) => throw new BrokenImplementationException("the tunnel is gone") };

        var result = await Scene.RunAsync(Scene.Fixture("a/b"), fake);

        Assert.Equal((Outcome.Broken, "the tunnel is gone"), (result.Outcome, result.Reason));
    }

    [Fact]
    public async Task AnAdapterThatThrowsWhileItDeploysIsBroken()
    {
        var result = await Scene.RunAsync(Scene.Fixture("a/b"), new() { Build = _ => throw new InvalidOperationException("no such port") });

        Assert.Equal((Outcome.Broken, "InvalidOperationException: no such port"), (result.Outcome, result.Reason));
    }

    [Fact]
    public async Task AConnectionThatClosesUnansweredFails()
    {
        var result = await Scene.RunAsync(Scene.Fixture("a/b"), new() { Answer = (_, _) => Task.FromResult<WireResponse>(new FakeResponse(ending: WireEnding.Closed)) });

        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.Equal(["ends: expected an answer, observed closed (the connection closed unanswered)", "status: expected 200, observed no answer"], Mismatches(result));
    }

    [Fact]
    public async Task AStepThatMerelyPreparesStillNeedsAnAnswer()
    {
        var fake = new FakeImplementation { Answer = (_, _) => throw new IOException("connection refused") };

        var result = await Scene.RunAsync(Scene.Fixture("a/b", Scene.Step("/api", null)), fake);

        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.Equal(["answer: expected an HTTP/1.1 message, observed connection refused"], Mismatches(result));
    }

    [Fact]
    public async Task WhatAnAdapterThrowsIsAMissingAnswer()
    {
        var fake = new FakeImplementation { Answer = (_, _) => throw new InvalidOperationException("half open") };

        var result = await Scene.RunAsync(Scene.Fixture("a/b"), fake);

        Assert.Equal(["answer: expected an HTTP/1.1 message, observed InvalidOperationException: half open"], Mismatches(result));
    }

    [Fact]
    public async Task AnAdaptersOwnCancellationIsNoInterruption()
    {
        var fake = new FakeImplementation { Answer = (_, _) => throw new TaskCanceledException("the client gave up") };

        var result = await Scene.RunAsync(Scene.Fixture("a/b"), fake);

        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.Equal(["answer: expected an HTTP/1.1 message, observed TaskCanceledException: the client gave up"], Mismatches(result));
    }

    [Fact]
    public async Task ABodyWithoutEndIsCutOffAndFails()
    {
        var fake = new FakeImplementation { Answer = (_, _) => Task.FromResult<WireResponse>(new FakeResponse(new EndlessStream())) };

        var result = await Scene.RunAsync(Scene.Fixture("a/b"), fake, new() { Version = 15, BodyLimit = 100_000 });

        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.StartsWith("answer: expected a body of at most 100000 bytes, observed GET /a/b/api: status 200, ", Assert.Single(Mismatches(result)), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Mismatches(ScenarioResult result) => result.Failures.SelectMany(failure => failure.Mismatches).Select(mismatch => mismatch.ToString());

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(buffer.Length);
    }
}
