using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Running;

/// <summary>Time, patience, order and evidence of a run.</summary>
public sealed class RunnerTests
{
    private static readonly FakeTime _timersFireAtOnce = new(TimeSpan.FromMinutes(1));

    private static readonly Func<WireRequest, CancellationToken, Task<WireResponse>> _never = async (_, token) =>
    {
        await Task.Delay(Timeout.Infinite, token);
        return new FakeResponse();
    };

    [Fact]
    public async Task WhatNeverAnswersIsGivenUp()
    {
        var fake = new FakeImplementation { Answer = _never };
        var scene = Many(30, fake) with { Options = new() { Version = 15, Parallelism = 1, TimeProvider = _timersFireAtOnce } };

        var run = await scene.RunAsync();

        Assert.Equal(4, fake.Requests.Count);
        Assert.Equal(30, run.Count(Outcome.Failed));
        Assert.All(run.Results.Take(4), result => Assert.Equal(["answer: expected within 15 s, observed none"], Mismatches(result)));
        Assert.All(run.Results.Skip(4), result => Assert.Equal("not tried: the first 4 requests to this deployment had no whole answer within 15 s each", result.Reason));
    }

    [Fact]
    public async Task WhatNeverEndsItsAnswersIsGivenUp()
    {
        var fake = new FakeImplementation { Answer = (_, _) => Task.FromResult<WireResponse>(new FakeResponse(new System.IO.Pipelines.Pipe().Reader.AsStream())) };
        var scene = Many(30, fake) with { Options = new() { Version = 15, Parallelism = 1, TimeProvider = _timersFireAtOnce } };

        var run = await scene.RunAsync();

        Assert.Equal(4, fake.Requests.Count);
        Assert.Equal(30, run.Count(Outcome.Failed));
    }

    [Fact]
    public async Task AScenarioThatIsGivenUpInTheMiddleKeepsItsEvidence()
    {
        var result = await Scene.RunAsync(
            Scene.Fixture("a/b", Scene.Get(200), Scene.Get(200)),
            new() { Answer = _never },
            new() { Version = 15, GiveUpAfterTimeouts = 1, TimeProvider = _timersFireAtOnce });

        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.Equal(1, Assert.Single(result.Failures).Step);
        Assert.StartsWith("not tried", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatAnsweredOnceIsNotGivenUp()
    {
        var fake = new FakeImplementation { Answer = (request, token) => request.Target.StartsWith("/a/00/", StringComparison.Ordinal) ? Task.FromResult<WireResponse>(new FakeResponse()) : _never(request, token) };
        var clock = new FakeTime(TimeSpan.FromMinutes(1), () => fake.Requests.Count > 0); // the first answer is not raced by its own time limit
        var scene = Many(10, fake) with { Options = new() { Version = 15, Parallelism = 1, TimeProvider = clock } };

        var run = await scene.RunAsync();

        Assert.Equal(10, fake.Requests.Count);
        Assert.Equal((1, 9), (run.Count(Outcome.Passed), run.Count(Outcome.Failed)));
    }

    [Fact]
    public async Task AnAdapterThatHeedsNoTokenIsLeftBehind()
    {
        var fake = new FakeImplementation { Answer = (_, _) => new TaskCompletionSource<WireResponse>().Task };

        var result = await Scene.RunAsync(Scene.Fixture("a/b"), fake, new() { Version = 15, TimeProvider = _timersFireAtOnce });

        Assert.Equal(["answer: expected within 15 s, observed none"], Mismatches(result));
    }

    [Fact]
    public async Task ABodyThatDoesNotEndInTimeFailsWithTheStatusThatCame()
    {
        var fake = new FakeImplementation { Answer = (_, _) => Task.FromResult<WireResponse>(new FakeResponse(new StalledStream())) };

        var result = await Scene.RunAsync(Scene.Fixture("a/b"), fake, new() { Version = 15, TimeProvider = _timersFireAtOnce });

        Assert.Equal(["answer: expected within 15 s, observed status 200, and no end of the body"], Mismatches(result));
    }

    [Fact]
    public async Task CancellingEndsTheRunAndItsDeployment()
    {
        using var cancelling = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        var fake = new FakeImplementation
        {
            Answer = (request, token) =>
            {
                asked.TrySetResult();
                return _never(request, token);
            },
        };

        var run = Many(10, fake).RunAsync(cancelling.Token);
        await asked.Task;
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(0, fake.Living);
    }

    [Fact]
    public async Task AnInterruptedRunTellsWhatItHad()
    {
        using var interruption = new CancellationTokenSource();
        var fake = new FakeImplementation
        {
            Answer = async (request, _) =>
            {
                if (request.Target.Contains("/a/03/", StringComparison.Ordinal))
                {
                    // The server ends with the run, and its client sees a closed connection: no failure of the scenario.
                    await interruption.CancelAsync();
                    return new FakeResponse("", WireEnding.Closed);
                }

                return new FakeResponse();
            },
        };
        var scene = Many(6, fake) with { Options = new() { Version = 15, Parallelism = 1, Interruption = interruption.Token } };

        var run = await scene.RunAsync();

        Assert.Equal(["a/00", "a/01", "a/02"], run.Results.Select(result => result.Scenario));
        Assert.All(run.Results, result => Assert.Equal(Outcome.Passed, result.Outcome));
        Assert.Equal(["a/03", "a/04", "a/05"], run.NotRun);
        Assert.False(run.HasVerdict(RequirementLevel.Observed));
        Assert.False(run.Conforms());
        Assert.Equal(0, fake.Living);
    }

    [Fact]
    public async Task AnInterruptedBuildIsNoFailedBuild()
    {
        using var interruption = new CancellationTokenSource();
        var fake = new FakeImplementation
        {
            Build = _ =>
            {
                interruption.Cancel();
                throw FakeImplementation.Fails();
            },
        };

        var run = await (Many(2, fake) with { Options = new() { Version = 15, Interruption = interruption.Token } }).RunAsync();

        Assert.Empty(run.Results);
        Assert.Equal(2, run.NotRun.Count);
    }

    [Fact]
    public async Task WhatIsCancelledBeforeItBeginsDeploysNothing()
    {
        var fake = new FakeImplementation();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Many(3, fake).RunAsync(new CancellationToken(canceled: true)));

        Assert.Empty(fake.Deployments);
    }

    [Fact]
    public async Task EvidenceIsTakenWhileTheDeploymentLives()
    {
        var result = await Scene.RunAsync(Scene.Fixture("a/b"), new() { Answer = FakeImplementation.Answering(500).Answer, Log = () => ["Error: boom"] });

        Assert.Equal(["Error: boom"], result.Log);
    }

    [Fact]
    public async Task TheLogOfAFailureIsItsOwn()
    {
        var fake = new FakeImplementation
        {
            Answer = FakeImplementation.Answering(500).Answer,
            Log = () => ["Error in /a/get-more/api", "Error in app/a/get/api/route.ts", "Ready in 1 s"],
        };

        var run = await new Scene { Fixtures = [Scene.Fixture("a/get"), Scene.Fixture("a/get-more"), Scene.Fixture("a/silent")], Implementation = fake }.RunAsync();

        Assert.Equal(["Error in /suite/Fixtures/a/get/app/api/route.ts"], run.Results[0].Log); // where the file is, not where it was mounted
        Assert.Equal(["Error in /a/get-more/api"], run.Results[1].Log);
        Assert.Equal(["Ready in 1 s"], run.Results[2].Log);
    }

    [Fact]
    public async Task AnAdvanceMovesTheClockOfTheDeploymentBeforeTheRequest()
    {
        FakeImplementation? fake = null;
        var movedBefore = new List<int>();
        fake = new()
        {
            HasClock = true,
            Answer = (_, _) =>
            {
                movedBefore.Add(fake!.Advances.Count);
                return Task.FromResult<WireResponse>(new FakeResponse());
            },
        };

        await Scene.RunAsync(Scene.Fixture("a/b", Scene.Get(200), Scene.Get(200) with { Advance = TimeSpan.FromSeconds(61) }), fake);

        Assert.Equal([0, 1], movedBefore);
        Assert.Equal([TimeSpan.FromSeconds(61)], fake.Advances);
    }

    [Fact]
    public async Task UntilRepeatsAStepUntilItMatches()
    {
        var fake = AnsweringFrom(5, hasClock: true);

        var result = await Scene.RunAsync(Scene.Fixture("a/b", Scene.Get(200) with { Until = TimeSpan.FromSeconds(3) }), fake);

        Assert.Equal(Outcome.Passed, result.Outcome);
        Assert.Equal(5, fake.Requests.Count);
        Assert.Equal(Enumerable.Repeat(TimeSpan.FromMilliseconds(100), 4), fake.Advances);
    }

    [Fact]
    public async Task UntilEndsAndTheLastAnswerIsReported()
    {
        var fake = AnsweringFrom(int.MaxValue, hasClock: true);

        var result = await Scene.RunAsync(Scene.Fixture("a/b", Scene.Get(200) with { Until = TimeSpan.FromSeconds(3) }), fake);

        Assert.Equal(["status: expected 200, observed 404"], Mismatches(result));
        Assert.Equal(31, fake.Requests.Count);
    }

    [Fact]
    public async Task UntilWaitsOnTheRunsClockWhereTheDeploymentHasNone()
    {
        var fake = AnsweringFrom(int.MaxValue, hasClock: false);
        var time = new FakeTime(TimeSpan.FromSeconds(1));

        var result = await Scene.RunAsync(Scene.Fixture("a/b", Scene.Get(200) with { Until = TimeSpan.FromSeconds(3) }), fake, new() { Version = 15, TimeProvider = time });

        Assert.Equal(Outcome.Failed, result.Outcome);
        Assert.Equal(31, fake.Requests.Count);
    }

    [Fact]
    public async Task WhatTheRequestsTakeCountsForUntil()
    {
        var time = new FakeTime(TimeSpan.FromSeconds(1));
        var fake = new FakeImplementation
        {
            Answer = (_, _) =>
            {
                time.Pass(TimeSpan.FromSeconds(2));
                return Task.FromResult<WireResponse>(new FakeResponse { Status = 404 });
            },
        };

        await Scene.RunAsync(Scene.Fixture("a/b", Scene.Get(200) with { Until = TimeSpan.FromSeconds(3) }), fake, new() { Version = 15, TimeProvider = time });

        Assert.Equal(2, fake.Requests.Count);
    }

    [Fact]
    public async Task RepeatSendsARequestAgainAndEveryAnswerMustMatch()
    {
        var steady = FakeImplementation.Answering(200);
        var once = new FakeImplementation { Answer = AnsweringFrom(2, hasClock: false).Answer };
        var thrice = Scene.Fixture("a/b", Scene.Get(200) with { Repeat = 3 });

        Assert.Equal(Outcome.Passed, (await Scene.RunAsync(thrice, steady)).Outcome);
        Assert.Equal(3, steady.Requests.Count);
        Assert.Equal(Outcome.Failed, (await Scene.RunAsync(thrice, once)).Outcome);
    }

    [Fact]
    public async Task ALaterStepComparesItsBodyWithThatOfAnEarlierOne()
    {
        var count = 0;
        var fake = new FakeImplementation { Answer = (_, _) => Task.FromResult<WireResponse>(new FakeResponse($"answer {Math.Min(++count, 2)}")) };
        var fixture = Scene.Fixture(
            "a/b",
            Scene.Get(200) with { Name = "first" },
            Scene.Step("/api", new() { DifferentBodyFrom = "first" }) with { Name = "second" },
            Scene.Step("/api", new() { SameBodyAs = "second" }),
            Scene.Step("/api", new() { SameBodyAs = "first" }));

        var result = await Scene.RunAsync(fixture, fake);

        Assert.Equal(4, Assert.Single(result.Failures).Step);
    }

    [Fact]
    public async Task AsManyScenariosRunAtATimeAsAreAllowed()
    {
        var inside = 0;
        var three = new TaskCompletionSource();
        var fake = new FakeImplementation
        {
            Answer = async (_, _) =>
            {
                if (Interlocked.Increment(ref inside) == 3)
                {
                    three.SetResult();
                }

                await three.Task;
                return new FakeResponse();
            },
        };

        await (Many(30, fake) with { Options = new() { Version = 15, Parallelism = 3 } }).RunAsync();

        Assert.Equal(3, fake.MostAtOnce);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AClockThatIsMovedBelongsToOneScenarioAtATime(bool advances)
    {
        var step = advances ? Scene.Get(200) with { Advance = TimeSpan.FromSeconds(1) } : Scene.Get(200) with { Until = TimeSpan.FromSeconds(1) };
        var fake = new FakeImplementation
        {
            HasClock = true,
            Answer = async (_, _) =>
            {
                await Task.Yield();
                return new FakeResponse();
            },
        };

        await new Scene { Fixtures = [.. Enumerable.Range(0, 20).Select(number => Scene.Fixture($"a/{number:00}", step))], Implementation = fake }.RunAsync();

        Assert.Equal(1, fake.MostAtOnce);
        Assert.Equal(20, fake.Requests.Count);
    }

    [Fact]
    public async Task WhoDoesNotMoveTheClockRunsBesideOthersBeforeItIsMoved()
    {
        var three = new TaskCompletionSource();
        var (inside, late) = (0, 0);
        var fake = new FakeImplementation
        {
            HasClock = true,
            Answer = async (request, token) =>
            {
                if (request.Target.StartsWith("/a/still", StringComparison.Ordinal))
                {
                    if (Interlocked.Increment(ref inside) == 3)
                    {
                        three.SetResult();
                    }

                    await three.Task.WaitAsync(token);
                }
                else
                {
                    Assert.Equal(6, Volatile.Read(ref inside));
                    Assert.Equal(1, Interlocked.Increment(ref late));
                    await Task.Yield();
                    Interlocked.Decrement(ref late);
                }

                return new FakeResponse();
            },
        };
        var moving = Scene.Get(200) with { Advance = TimeSpan.FromSeconds(1) };

        var run = await new Scene
        {
            Fixtures =
            [
                .. Enumerable.Range(0, 6).Select(number => Scene.Fixture($"a/{number}", moving)),
                .. Enumerable.Range(0, 6).Select(number => Scene.Fixture($"a/still-{number}")),
            ],
            Implementation = fake,
            Options = new() { Version = 15, Parallelism = 3 },
        }.RunAsync();

        Assert.Equal(12, run.Count(Outcome.Passed));
        Assert.Equal(3, fake.MostAtOnce);
    }

    [Fact]
    public async Task WhoReallyWaitsDoesItBesideAllOthers()
    {
        var time = new WaitingTogether(TimeSpan.FromSeconds(2), 32);
        var fake = new FakeImplementation
        {
            Answer = (request, _) =>
            {
                if (request.Target.StartsWith("/a/still", StringComparison.Ordinal))
                {
                    time.Ready.Signal();
                }

                return Task.FromResult<WireResponse>(new FakeResponse());
            },
        };

        var run = await new Scene
        {
            Fixtures =
            [
                .. Enumerable.Range(0, 40).Select(number => Scene.Fixture($"a/{number:00}", Scene.Get(200) with { Advance = TimeSpan.FromSeconds(2) })),
                .. Enumerable.Range(0, 8).Select(number => Scene.Fixture($"a/still-{number}")),
            ],
            Implementation = fake,
            Options = new() { Version = 15, Parallelism = 2, TimeProvider = time },
        }.RunAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(48, run.Count(Outcome.Passed));
    }

    [Fact]
    public async Task ResultsComeInTheOrderOfTheirNamesAndEachScenarioHasOne()
    {
        var names = new[] { "b/2", "a/1", "c/3" };
        var fake = new FakeImplementation();

        var run = await new Scene { Fixtures = [.. names.Select(name => Scene.Fixture(name))], Implementation = fake }.RunAsync();

        Assert.Equal(["a/1", "b/2", "c/3"], run.Results.Select(result => result.Scenario));
        Assert.Equal(["a/1", "b/2", "c/3"], run.Transcripts.Keys);
        Assert.True(run.Conforms());
        Assert.Equal(0, fake.Living);
    }

    [Fact]
    public async Task AFailureOfALowerLevelDoesNotDecide()
    {
        var observedOnly = Scene.Fixture("a/b").With(scenario => scenario with { Requirements = ["RH-METHOD-2"] });
        var failing = FakeImplementation.Answering(500).Answer;
        var fake = new FakeImplementation
        {
            Answer = (request, token) => request.Target.StartsWith("/a/b/", StringComparison.Ordinal) ? failing(request, token) : Task.FromResult<WireResponse>(new FakeResponse()),
        };

        var run = await new Scene { Fixtures = [observedOnly, Scene.Fixture("a/c")], Implementation = fake }.RunAsync();

        Assert.True(run.Conforms());
        Assert.False(run.Conforms(RequirementLevel.Observed));
    }

    [Theory]
    [InlineData(14, RequirementLevel.Documented)]
    [InlineData(15, RequirementLevel.Observed)]
    public async Task TheLevelIsThatOfTheRequirementsThatHoldInTheVersion(int version, RequirementLevel level)
    {
        var fixture = Scene.Fixture("a/b").With(scenario => scenario with { Requirements = ["RH-METHOD-3", "RH-METHOD-2"] });

        var result = await Scene.RunAsync(fixture, new FakeImplementation(), new() { Version = version });

        Assert.Equal(level, result.Level);
    }

    [Fact]
    public async Task TheLevelOfWhatIsNotOfTheVersionIsThatOfItsRequirements()
    {
        var fixture = Scene.Fixture("a/b").With(scenario => scenario with { Requirements = ["RH-METHOD-3"], Versions = [14] });

        var result = await Scene.RunAsync(fixture, new FakeImplementation());

        Assert.Equal((Outcome.NotApplicable, RequirementLevel.Documented), (result.Outcome, result.Level));
    }

    [Theory]
    [InlineData(RequirementLevel.Observed, "RH-METHOD-4")]
    [InlineData(RequirementLevel.Observed, "RH-METHOD-4", "RH-METHOD-2")]
    [InlineData(RequirementLevel.Documented, "RH-METHOD-4", "RH-METHOD-1")]
    public async Task WhatIsInformativeDoesNotDecide(RequirementLevel level, params string[] requirements)
    {
        var fixture = Scene.Fixture("a/b").With(scenario => scenario with { Requirements = requirements });

        var result = await Scene.RunAsync(fixture, new FakeImplementation());

        Assert.Equal(level, result.Level);
    }

    [Fact]
    public async Task WithoutAnythingThatDecidesThereIsNoVerdict()
    {
        var observedOnly = Scene.Fixture("a/b").With(scenario => scenario with { Requirements = ["RH-METHOD-2"] });
        var run = await new Scene { Fixtures = [observedOnly], Implementation = new FakeImplementation() }.RunAsync();

        Assert.False(run.HasVerdict(RequirementLevel.Documented));
        Assert.False(run.Conforms());
        Assert.True(run.Conforms(RequirementLevel.Observed));
    }

    [Fact]
    public async Task AClockThatIsClaimedAndCannotBeMovedIsBroken()
    {
        var fixture = Scene.Fixture("a/b", Scene.Get(200) with { Advance = TimeSpan.FromHours(1) });
        fixture = fixture.With(scenario => scenario with { Needs = [Implementations.Capability.VirtualTime] });

        var run = await new Scene { Fixtures = [fixture], Implementation = new() }.RunAsync();

        var result = Assert.Single(run.Results);
        Assert.Equal(Outcome.Broken, result.Outcome);
        Assert.Contains("its deployment is no IVirtualTime", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATranscriptHasTheBuildTheTimeAndTheAnswers()
    {
        var fixture = Scene.Fixture(
            "a/b",
            new ScenarioStep { Expect = new() { Build = new(null) } },
            Scene.Get(200) with { Advance = TimeSpan.FromSeconds(2) });

        var run = await new Scene { Fixtures = [fixture], Implementation = new() { HasClock = true } }.RunAsync();

        Assert.Equal("# a/b\n\nbuild succeeded\n\ntime advanced: 2s\n\n> GET {base}/api\n< 200\n", run.Transcripts["a/b"]);
    }

    /// <summary>A wait of one length is over when so many wait at a time, and the eight who do not wait are done. Other timers never fire.</summary>
    private sealed class WaitingTogether(TimeSpan wait, int count) : TimeProvider
    {
        private readonly CountdownEvent _waiting = new(count);

        public CountdownEvent Ready { get; } = new(8);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime == wait)
            {
                if (!_waiting.IsSet)
                {
                    _waiting.Signal();
                }

                _ = Task.Factory.StartNew(
                    () =>
                    {
                        _waiting.Wait();
                        Ready.Wait();
                        callback(state);
                    },
                    TaskCreationOptions.LongRunning);
            }

            return System.CreateTimer(_ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private static Scene Many(int count, FakeImplementation fake) =>
        new() { Fixtures = [.. Enumerable.Range(0, count).Select(number => Scene.Fixture($"a/{number:00}"))], Implementation = fake };

    /// <summary>404 before the n-th request.</summary>
    private static FakeImplementation AnsweringFrom(int request, bool hasClock)
    {
        var count = 0;
        return new() { HasClock = hasClock, Answer = (_, _) => Task.FromResult<WireResponse>(new FakeResponse { Status = ++count >= request ? 200 : 404 }) };
    }

    private static IEnumerable<string> Mismatches(ScenarioResult result) => result.Failures.SelectMany(failure => failure.Mismatches).Select(mismatch => mismatch.ToString());

    private sealed class StalledStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
