using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Tests.Running;
using RouteHandlers.Conformance.Wire;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Origin;

/// <summary>Streams that are proven with gates, and those who do not stream.</summary>
public sealed class ChunksTests
{
    private static readonly string[] _three = ["<p>One</p>", "~two", "<p>Two</p>", "~three", "<p>Three</p>"];

    [Fact]
    public async Task WhoSendsEachPartWhenItIsDuePasses()
    {
        var result = await RunAsync(async handling =>
        {
            await handling.WriteAsync("<p>One</p>");
            await handling.FetchAsync("/gate/two");
            await handling.WriteAsync("<p>Tw");
            await handling.WriteAsync("o</p>");
            await handling.FetchAsync("/gate/three");
            await handling.WriteAsync("<p>Three</p>");
        });

        Assert.Empty(Streams.Mismatches(result));
        Assert.Equal(Outcome.Passed, result.Outcome);
    }

    [Fact]
    public async Task WhoBuffersIsCaughtAtTheFirstPart()
    {
        var result = await RunAsync(async handling =>
        {
            await handling.FetchAsync("/gate/two");
            await handling.FetchAsync("/gate/three");
            await handling.WriteAsync("<p>One</p><p>Two</p><p>Three</p>");
        });

        Assert.Equal(["""chunks[0]: expected "<p>One</p>" before gate two is opened, observed nothing within 0.4 s (gate two is closed)"""], Streams.Mismatches(result));
    }

    [Fact]
    public async Task AGateThatNobodyOpensIsNamed()
    {
        var result = await RunAsync(async handling =>
        {
            await handling.WriteAsync("<p>One</p>");
            await handling.FetchAsync("/gate/too");
            await handling.WriteAsync("<p>Two</p>");
        });

        Assert.Equal(["chunks[1]: expected a request that waits at gate two, observed nobody within 0.4 s (somebody waits at gate too, which was not opened)"], Streams.Mismatches(result));
    }

    [Fact]
    public async Task AGateThatNobodyOpensIsNamedWhereNoPartsAreExpected()
    {
        var fixture = Streams.Fixture("a/b", [], Scene.Get(200));
        var fake = Streams.Collected(async handling => await handling.FetchAsync("/gate/two"));
        var runner = new ConformanceRunner(Scene.Catalogue, fake, new() { Version = 15, RequestTimeout = TimeSpan.FromSeconds(1) });

        var run = await runner.RunAsync([fixture], CancellationToken.None);

        Assert.Equal(["answer: expected within 1 s, observed none (somebody waits at gate two, which was not opened)"], Streams.Mismatches(run.Results.Single()));
    }

    /// <summary>Not even the head comes while a gate is closed: no reason to wait for the request's timeout.</summary>
    [Fact]
    public async Task WhoSendsEverythingAtTheEndIsCaughtWithinThePatience()
    {
        var fixture = Streams.Fixture("a/b", [], Streams.Chunks(_three), Asked("/hit/done", 1, null));
        var result = await Streams.RunAsync(fixture, Streams.Collected(async handling =>
        {
            await handling.WriteAsync("<p>One</p>");
            await handling.FetchAsync("/gate/two");
            await handling.WriteAsync("<p>Two</p>");
            await handling.FetchAsync("/gate/three");
            await handling.WriteAsync("<p>Three</p>");
            await handling.FetchAsync("/hit/done");
        }));

        Assert.Equal(["""chunks[0]: expected "<p>One</p>" before gate two is opened, observed no answer within 0.4 s (gate two is closed)"""], Streams.Mismatches(result));
        Assert.True(result.Duration < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task WhatIsWrongBesidesIsSeenInTheLateAnswer()
    {
        var fixture = Streams.Fixture("a/b", [], Scene.Step("/api", new() { Status = 201, Chunks = Streams.Items("~two", "a") }));
        var result = await Streams.RunAsync(fixture, Streams.Collected(async handling =>
        {
            await handling.FetchAsync("/gate/two");
            await handling.WriteAsync("a");
        }));

        Assert.Equal(
            ["status: expected 201, observed 200", "chunks[0]: expected an answer before gate two is opened, observed no answer within 0.4 s (gate two is closed)"],
            Streams.Mismatches(result));
    }

    [Fact]
    public async Task WhoSendsNothingBeforeTheEndOfWhatHasNoneIsCaughtWithinThePatience()
    {
        var result = await Streams.RunAsync(Streams.Fixture("a/b", [], Streams.Chunks("One", "!")), Streams.Collected(async handling =>
        {
            await handling.WriteAsync("One");
            await Task.Delay(Timeout.Infinite, handling.Left.Token);
        }));

        Assert.Equal(["""chunks[0]: expected "One" before the client leaves, observed no answer within 0.4 s"""], Streams.Mismatches(result));
        Assert.True(result.Duration < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task WhoBuffersTheSecondPartIsCaughtThere()
    {
        var result = await RunAsync(async handling =>
        {
            await handling.WriteAsync("<p>One</p>");
            await handling.FetchAsync("/gate/two");
            await handling.WriteAsync("<p>");
            await handling.FetchAsync("/gate/three");
            await handling.WriteAsync("Two</p><p>Three</p>");
        });

        Assert.Equal(["""chunks[2]: expected "<p>Two</p>" before gate three is opened, observed "<p>", then nothing within 0.4 s (gate three is closed)"""], Streams.Mismatches(result));
    }

    [Fact]
    public async Task WhoSendsAPartBeforeItsGateIsOpenIsCaught()
    {
        var result = await RunAsync(async handling =>
        {
            await handling.WriteAsync("<p>One</p>");
            await Task.Delay(50);
            await handling.WriteAsync("<p>Two</p>");
            await handling.FetchAsync("/gate/two");
        });

        Assert.Equal(["""chunks[1]: expected nothing more before gate two is opened, observed "<p>Two</p>" """.TrimEnd()], Streams.Mismatches(result));
    }

    [Fact]
    public async Task WhoSendsTwoPartsAtOnceIsCaught()
    {
        var result = await RunAsync(async handling =>
        {
            await handling.WriteAsync("<p>One</p><p>Two</p>");
            await handling.FetchAsync("/gate/two");
        });

        Assert.Equal(["""chunks[0]: expected "<p>One</p>" before gate two is opened, observed "<p>One</p><p>Two</p>" """.TrimEnd()], Streams.Mismatches(result));
    }

    [Fact]
    public async Task WhoNeverAsksForTheGateIsCaught()
    {
        var result = await RunAsync(async handling =>
        {
            await handling.WriteAsync("<p>One</p>");
            await Task.Delay(Timeout.InfiniteTimeSpan, handling.Left.Token);
        });

        Assert.Equal(["chunks[1]: expected a request that waits at gate two, observed nobody within 0.4 s"], Streams.Mismatches(result));
    }

    [Fact]
    public async Task WhoEndsEarlyIsCaught()
    {
        var result = await RunAsync(async handling =>
        {
            await handling.WriteAsync("<p>One</p>");
            await handling.FetchAsync("/gate/two");
            await handling.WriteAsync("<p>Two</p>");
        });

        Assert.Equal(["chunks[3]: expected a request that waits at gate three, observed the end of the body"], Streams.Mismatches(result));
    }

    [Fact]
    public async Task WhoNeverAnswersIsCaughtByTheTimeout()
    {
        var fixture = Streams.Fixture("a/b", [], Streams.Chunks(_three));
        var implementation = new FakeImplementation { Answer = (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith<WireResponse>(_ => new FakeResponse(), TaskScheduler.Default) };
        var runner = new ConformanceRunner(Scene.Catalogue, implementation, new() { Version = 15, RequestTimeout = TimeSpan.FromMilliseconds(300) });

        var result = (await runner.RunAsync([fixture], CancellationToken.None)).Results.Single();

        Assert.Equal(["answer: expected within 0.3 s, observed none"], Streams.Mismatches(result));
    }

    [Fact]
    public async Task WhoHasLeftIsNoticed()
    {
        var fixture = Streams.Fixture("a/b", [], Streams.Chunks("One", "!"), Asked("/hit/left", 1, TimeSpan.FromSeconds(5)));
        var result = await Streams.RunAsync(fixture, Streams.Handler(async handling =>
        {
            await handling.WriteAsync("One");
            await Task.Delay(Timeout.Infinite, handling.Left.Token).ContinueWith(_ => handling.FetchAsync("/hit/left"), TaskScheduler.Default).Unwrap();
        }));

        Assert.Empty(Streams.Mismatches(result));
    }

    [Fact]
    public async Task WhoDoesNotNoticeThatTheClientLeftIsCaught()
    {
        var fixture = Streams.Fixture("a/b", [], Streams.Chunks("One", "!"), Asked("/hit/left", 1, TimeSpan.FromMilliseconds(300)));
        var result = await Streams.RunAsync(fixture, Streams.Handler(async handling =>
        {
            await handling.WriteAsync("One");
            await handling.FetchAsync("/gate/never");
        }));

        Assert.Equal(["origin /hit/left: expected asked 1 time, observed asked 0 times"], Streams.Mismatches(result));
        Assert.Equal("origin /hit/left", result.Failures.Single().Request);
    }

    [Fact]
    public async Task AGateWithinAReplyHoldsTheRestOfIt()
    {
        var fixture = Streams.Fixture("a/b", [Streams.Stream("/slow", "a", "~two", "b")], Streams.Chunks("a", "~two", "b"), Asked("/slow", 1, null));
        var result = await Streams.RunAsync(fixture, Streams.Handler(async handling =>
        {
            using var answer = await handling.FetchAsync("/slow");
            using var body = await answer.Content.ReadAsStreamAsync();
            var buffer = new byte[100];
            while (await body.ReadAsync(buffer) is > 0 and var count)
            {
                await handling.WriteAsync(System.Text.Encoding.UTF8.GetString(buffer, 0, count));
            }
        }));

        Assert.Empty(Streams.Mismatches(result));
    }

    [Fact]
    public async Task TwoTextsWithoutAGateBetweenThemAreOne()
    {
        var fixture = Streams.Fixture("a/b", [], Streams.Chunks("a", "b", "~two", "c", "d"));
        var result = await Streams.RunAsync(fixture, Streams.Handler(async handling =>
        {
            await handling.WriteAsync("ab");
            await handling.FetchAsync("/gate/two");
            await handling.WriteAsync("c");
            await handling.WriteAsync("d");
        }));

        Assert.Empty(Streams.Mismatches(result));
    }

    /// <summary>Many at once, each with its own gates.</summary>
    [Fact]
    public async Task ScenariosDoNotDisturbEachOther()
    {
        var fixtures = Enumerable.Range(0, 20).Select(number => Streams.Fixture($"a/b{number}", [], Streams.Chunks(_three), Asked("/gate/two", 1, null))).ToList();
        var implementation = Streams.Handler(async handling =>
        {
            await handling.WriteAsync("<p>One</p>");
            await handling.FetchAsync("/gate/two");
            await handling.WriteAsync("<p>Two</p>");
            await handling.FetchAsync("/gate/three");
            await handling.WriteAsync("<p>Three</p>");
        });
        var run = await new ConformanceRunner(Scene.Catalogue, implementation, new() { Version = 15 }).RunAsync(fixtures, CancellationToken.None);

        Assert.All(run.Results, result => Assert.Equal(Outcome.Passed, result.Outcome));
    }

    private static ScenarioStep Asked(string path, int hits, TimeSpan? until) => new() { Origin = new() { Path = path, Hits = hits }, Until = until };

    private static Task<ScenarioResult> RunAsync(Func<Handling, Task> handler) => Streams.RunAsync(Streams.Fixture("a/b", [], Streams.Chunks(_three)), Streams.Handler(handler));
}
