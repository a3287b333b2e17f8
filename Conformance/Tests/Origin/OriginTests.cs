using System.Net;
using System.Text;
using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Matching;
using RouteHandlers.Conformance.Origin;
using RouteHandlers.Conformance.Running;
using RouteHandlers.Conformance.Scenarios;
using RouteHandlers.Conformance.Tests.Running;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Origin;

/// <summary>The suite's origin, asked over its port.</summary>
public sealed class OriginTests
{
    private static readonly HttpClient _client = new();

    [Fact]
    public async Task AReplyHasItsStatusHeadersAndBody()
    {
        await using var origin = Origin(new OriginReply { Path = "/blog", Status = 201, Headers = [new("content-type", "application/json"), new("x-a", "b")], Parts = [new OriginPart.Data("[1]"u8.ToArray())] });
        using var answer = await _client.GetAsync(await origin.ListenAsync(default) + "/a/b/blog?x=1");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("b", answer.Headers.GetValues("x-a").Single());
        Assert.Equal(3, answer.Content.Headers.ContentLength);
        Assert.Equal("[1]", await answer.Content.ReadAsStringAsync());
        Assert.False(answer.Headers.Contains("server"));
    }

    [Theory]
    [InlineData("/a/b/other", "GET /other: the scenario a/b has no reply for this path. Write one below 'origin:'.\n")]
    [InlineData("/a/bc/blog", "GET /a/bc/blog: no scenario of this run has this place.\n")]
    [InlineData("/", "GET /: no scenario of this run has this place.\n")]
    public async Task WhatNobodyDeclaredIs404(string path, string text)
    {
        await using var origin = Origin();
        using var answer = await _client.GetAsync(await origin.ListenAsync(default) + path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(text, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task EveryRequestCountsUntilTheScenarioBeginsAgain()
    {
        await using var origin = Origin();
        var (address, scenario) = (await origin.ListenAsync(default), origin.Of("a/b")!);
        using var first = await _client.PostAsync(address + "/a/b/hit/x", new StringContent("1"));
        using var second = await _client.PostAsync(address + "/a/b/hit/x", new StringContent("2"));

        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Equal((2, "2"), (scenario.Asked("/hit/x").Hits, Encoding.UTF8.GetString(scenario.Asked("/hit/x").Last!.Body)));
        scenario.Begin();
        Assert.Equal(0, scenario.Asked("/hit/x").Hits);
    }

    [Fact]
    public async Task TheLastRequestOutlivesTheBeginningOfTheScenario()
    {
        await using var origin = Origin();
        var (address, scenario) = (await origin.ListenAsync(default), origin.Of("a/b")!);
        using var request = new HttpRequestMessage(HttpMethod.Put, address + "/a/b/hit/x") { Headers = { { "X-Key", "secret" } }, Content = new StringContent("made at build") };
        (await _client.SendAsync(request)).Dispose();
        scenario.Begin();

        Assert.Empty(Differences(new() { Path = "/hit/x", Hits = 0, Method = "PUT", Headers = [new("x-key", ["secret"]), new("x-other", Absent: true)], Text = "made at build" }));
        Assert.Equal(
            [
                "origin /hit/x: expected asked 1 time, observed asked 0 times", "origin /hit/x method: expected POST, observed PUT",
                "origin /hit/x header x-other: expected \"1\", observed absent", "origin /hit/x body: expected \"other\", observed \"made at build\"",
            ],
            Differences(new() { Path = "/hit/x", Hits = 1, Method = "POST", Headers = [new("x-other", ["1"])], Text = "other" }));
        Assert.Equal(["origin /hit/y: expected a request, observed none"], Differences(new() { Path = "/hit/y", Hits = 0, Method = "GET" }));

        IEnumerable<string> Differences(OriginExpectation expectation)
        {
            var (hits, last) = scenario.Asked(expectation.Path);
            return OriginMatcher.Match(expectation, hits, last, "").Select(mismatch => mismatch.ToString());
        }
    }

    [Fact]
    public async Task AUniqueReplyIsANewOneEachTime()
    {
        await using var origin = Origin(new OriginReply { Path = "/id", Kind = "unique", Parts = [new OriginPart.Unique()] });
        var address = await origin.ListenAsync(default);

        var (first, second) = (await _client.GetStringAsync(address + "/a/b/id"), await _client.GetStringAsync(address + "/a/b/id"));

        Assert.True(Guid.TryParseExact(first, "D", out _));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task ASequenceGoesOnWithTheScenarioAndItsLastReplyStays()
    {
        await using var origin = Origin(new OriginReply { Path = "/s", Sequence = [Text("one"), Text("two"), Text("three")] });
        var (address, scenario) = (await origin.ListenAsync(default), origin.Of("a/b")!);

        List<string> atBuild = [await Ask(), await Ask()];
        scenario.Begin();
        List<string> inTheScenario = [await Ask(), await Ask(), await Ask(), await Ask()];

        Assert.Equal(["one", "one"], atBuild);
        Assert.Equal(["one", "two", "three", "three"], inTheScenario);

        Task<string> Ask() => _client.GetStringAsync(address + "/a/b/s");

        static OriginReply Text(string text) => new() { Path = "/s", Kind = "text", Parts = [new OriginPart.Data(Encoding.UTF8.GetBytes(text))] };
    }

    [Fact]
    public async Task BeforeAScenarioBeginsAndAfterItHasEndedItsGatesAreOpen()
    {
        await using var origin = Origin();
        var (address, scenario) = (await origin.ListenAsync(default), origin.Of("a/b")!);
        (await _client.GetAsync(address + "/a/b/gate/x")).Dispose();

        scenario.Begin();
        var held = _client.GetAsync(address + "/a/b/gate/x");
        await scenario.WaitingAt("x");
        Assert.False(held.IsCompleted);
        scenario.End();
        Assert.Equal(HttpStatusCode.NoContent, (await held).StatusCode);
    }

    [Fact]
    public async Task TheEndOfTheRunEndsWhoeverIsHeld()
    {
        var origin = Origin(Streams.Stream("/slow", "a", "~never", "b"));
        origin.Of("a/b")!.Begin();
        var address = await origin.ListenAsync(default);
        var held = _client.GetAsync(address + "/a/b/gate/x");
        var stream = _client.GetAsync(address + "/a/b/slow", HttpCompletionOption.ResponseHeadersRead);
        await origin.Of("a/b")!.WaitingAt("x");
        await origin.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

        await Task.WhenAny(held).WaitAsync(TimeSpan.FromSeconds(20));
        await Task.WhenAny(stream).WaitAsync(TimeSpan.FromSeconds(20));
        await Assert.ThrowsAsync<HttpRequestException>(() => new HttpClient().GetAsync(address));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => origin.ListenAsync(default));
    }

    [Fact]
    public async Task WhoFloodsMeetsALimit()
    {
        var scenario = Origin().Of("a/b")!;
        using var huge = new MemoryStream(new byte[2 * 1024 * 1024]);
        Assert.Equal(413, (await scenario.AnswerAsync("POST", "/hit/x", [], huge, default)).Status);
        for (var time = 0; time < 10_000; time++)
        {
            await scenario.AnswerAsync("GET", "/hit/x", [], null, default);
        }

        Assert.Equal(429, (await scenario.AnswerAsync("GET", "/hit/x", [], null, default)).Status);
    }

    [Fact]
    public void ACompletionIsWhatTheApiStreams()
    {
        var events = Completion.Events([new OriginPart.Data("Hel"u8.ToArray()), new OriginPart.Gate("two"), new OriginPart.Data("lo"u8.ToArray())]).ToList();

        Assert.Equal(
            ["role", "Hel", "~two", "lo", "stop", "data: [DONE]\n\n"],
            events.Select(part => part is OriginPart.Gate gate ? "~" + gate.Name
                : Encoding.UTF8.GetString(((OriginPart.Data)part).Bytes.Span) is var text && text.Contains("\"role\":\"assistant\"", StringComparison.Ordinal) ? "role"
                : text.Contains("\"finish_reason\":\"stop\"", StringComparison.Ordinal) ? "stop"
                : text.StartsWith("data: {", StringComparison.Ordinal) ? System.Text.Json.Nodes.JsonNode.Parse(text[6..])!["choices"]![0]!["delta"]!["content"]!.GetValue<string>()
                : text));
    }

    [Fact]
    public void TheAddressTakesThePlaceOfEveryService()
    {
        var fixture = new MountedFixture("a/b", "/a/b", new Dictionary<string, byte[]> { ["app/route.ts"] = "https://x.test/y https://x.test.org {base}"u8.ToArray() })
        {
            Substitute = [new("https://x.test", "/"), new("https://x.test.org", "/org")],
        };

        Assert.Equal(
            "http://127.0.0.1:1/a/b/y http://127.0.0.1:1/a/b/org /a/b",
            Encoding.UTF8.GetString(WorkspaceComposer.Compose([fixture], HandlerLanguage.TypeScript, origin: "http://127.0.0.1:1")["app/a/b/route.ts"]));
        Assert.Throws<ArgumentNullException>(() => WorkspaceComposer.Compose([fixture], HandlerLanguage.TypeScript));
    }

    [Fact]
    public async Task WhoCannotReachTheOriginIsNotJudgedByIt()
    {
        var implementation = new FakeImplementation { Info = new() { Name = "fake", Release = "1", Capabilities = new HashSet<string> { Capability.RootMount } } };
        var result = await Streams.RunAsync(Streams.Fixture("a/b", [], Scene.Get(200)), implementation);

        Assert.Equal((Outcome.NotApplicable, "needs origin"), (result.Outcome, result.Reason));
    }

    /// <summary>It is counted as what was not tried, and a known difference of it is neither excused nor missed.</summary>
    [Fact]
    public async Task WhatWasNotTriedIsCounted()
    {
        var implementation = new FakeImplementation { Info = new() { Name = "fake", Release = "1", Capabilities = new HashSet<string> { Capability.RootMount } } };
        var options = new RunOptions { Version = 15, Deviations = [new() { Scenario = "a/*", Reason = "no streams" }] };
        var run = await new ConformanceRunner(Scene.Catalogue, implementation, options)
            .RunAsync([Streams.Fixture("a/b", [], Scene.Get(200)), Scene.Fixture("c/d", Scene.Get(200))], CancellationToken.None);

        Assert.Equal((1, 1, 1), (run.Count(Outcome.NotApplicable), run.Count(Outcome.Passed), run.Executed));
        Assert.Equal("c/d", Assert.Single(implementation.Deployments).Single());
        Assert.True(run.Conforms());
    }

    [Fact]
    public void APathIsReachedThroughItsService()
    {
        Assert.True(OriginPlaces.IsReached("/openai/v1", ["/openai"]));
        Assert.True(OriginPlaces.IsReached("/openai", ["/openai"]));
        Assert.True(OriginPlaces.IsReached("/x", ["/"]));
        Assert.False(OriginPlaces.IsReached("/openaix", ["/openai"]));
    }

    private static SuiteOrigin Origin(params OriginReply[] replies) => new([Streams.Fixture("a/b", replies)]);
}
