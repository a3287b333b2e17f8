using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.CachingTests;

/// <summary>How kept answers are served, where scenarios cannot show it: many at once, clients that leave, long times.</summary>
public sealed class ServingTests
{
    private const int Many = 1000;

    private readonly Gate _gate = new();
    private int _runs;

    public static TheoryData<bool> Clocks => [true, false];

    [Fact]
    public async Task AnAnswerIsStaleAtTheEndOfItsLifetimeToTheTick()
    {
        var app = await BuildAsync(NextVersion.Next16, "app/api", _ => Answer(), ("revalidate", 60));
        await app.AdvanceAsync(TimeSpan.FromSeconds(60) - TimeSpan.FromTicks(1));
        Assert.Equal(("HIT", "1"), await AskAsync(app, "/api"));

        await app.AdvanceAsync(TimeSpan.FromTicks(1));
        Assert.Equal(("STALE", "1"), await AskAsync(app, "/api"));
        Assert.Equal(("HIT", "2"), await AskAsync(app, "/api")); // what needs no time is made by then
    }

    [Fact]
    public async Task WhileARunLastsEverybodyGetsTheLastAnswer()
    {
        var app = await BuildAsync(NextVersion.Next15, "app/api", async _ =>
        {
            await Sleep(_runs == 0 ? 0 : 600);
            return Answer();
        }, ("revalidate", 1));
        await app.AdvanceAsync(TimeSpan.FromSeconds(1));
        Assert.Equal(("STALE", "1"), await AskAsync(app, "/api"));
        Assert.Equal(("STALE", "1"), await AskAsync(app, "/api"));

        await app.AdvanceAsync(TimeSpan.FromMilliseconds(599));
        Assert.Equal(("STALE", "1"), await AskAsync(app, "/api"));

        await app.AdvanceAsync(TimeSpan.FromMilliseconds(1));
        Assert.Equal(("HIT", "2"), await AskAsync(app, "/api"));
    }

    [Fact]
    public async Task WhileTimeIsHeldNoTimerFiresBetweenTwoRequests()
    {
        var app = await BuildAsync(NextVersion.Next15, "app/[slug]", async _ =>
        {
            await Sleep(500);
            return Answer();
        }, ("dynamic", "force-static"));
        Task<(string?, string)> first, second;
        using (app.HoldTime())
        {
            first = AskAsync(app, "/a");
            await Task.Delay(50);
            Assert.False(first.IsCompleted);
            second = AskAsync(app, "/a");
        }

        Assert.Equal(("MISS", "1"), await first);
        Assert.Equal(("MISS", "1"), await second);
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public async Task ManyAtOnceBehindAStaleAnswerMakeOneRunAndNobodyWaits(bool isVirtual)
    {
        var app = await BuildAsync(NextVersion.Next16, "app/api", async _ =>
        {
            await (_runs == 0 ? Task.CompletedTask : _gate.Open.Task);
            return Answer();
        }, ("revalidate", 1), isVirtual);
        await (isVirtual ? app.AdvanceAsync(TimeSpan.FromSeconds(1)) : Task.Delay(1100));

        var answers = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => Task.Run(() => AskAsync(app, "/api"))));
        Assert.All(answers, answer => Assert.Equal(("STALE", "1"), answer));

        _gate.Open.SetResult();
        while ((await AskAsync(app, "/api")).Cache == "STALE")
        {
            await Task.Yield();
        }

        Assert.Equal(2, _runs);
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public async Task ManyAtOnceOnAPathWithoutAnAnswerShareOneRun(bool isVirtual)
    {
        var app = await BuildAsync(NextVersion.Next15, "app/[slug]", async _ =>
        {
            await _gate.Open.Task;
            return Answer();
        }, ("dynamic", "force-static"), isVirtual);

        var asked = Enumerable.Range(0, Many).Select(_ => AskAsync(app, "/a")).ToList();
        _gate.Open.SetResult();
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal(("MISS", "1"), answer));

        Assert.Equal(("HIT", "1"), await AskAsync(app, "/a"));
        Assert.Equal(1, _runs);
    }

    [Theory]
    [InlineData(NextVersion.Next14)]
    [InlineData(NextVersion.Next15)]
    [InlineData(NextVersion.Next16)]
    public async Task ARunThatFailsFailsForAllWhoWaitAndTheNextOneIsTried(NextVersion version)
    {
        var app = await BuildAsync(version, "app/[slug]", async _ =>
        {
            await _gate.Open.Task;
            return ++_runs == 1 ? throw new JavaScriptException("not today") : new Response($"{_runs}");
        }, ("dynamic", "force-static"));

        var asked = Enumerable.Range(0, Many).Select(_ => app.FetchAsync("/a")).ToList();
        _gate.Open.SetResult();
        Assert.All(await Task.WhenAll(asked), answer => Assert.Equal((500, null), (answer.Status, answer.Headers.Get("x-nextjs-cache"))));

        Assert.Equal(("MISS", "2"), await AskAsync(app, "/a"));
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public async Task AClientThatLeavesDoesNotEndTheRunThatOthersWaitFor(bool isVirtual)
    {
        var app = await BuildAsync(NextVersion.Next16, "app/[slug]", async request =>
        {
            await _gate.Open.Task;
            return request.Signal.Aborted ? throw new JavaScriptException("left") : Answer();
        }, ("dynamic", "force-static"), isVirtual);
        using var leaving = new CancellationTokenSource();
        var first = app.FetchAsync("/a", cancellationToken: leaving.Token);
        var second = AskAsync(app, "/a");

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        _gate.Open.SetResult();

        Assert.Equal(("MISS", "1"), await second);
        Assert.Equal(("HIT", "1"), await AskAsync(app, "/a"));
    }

    [Fact]
    public async Task ARunIsKeptThoughEverybodyHasLeft()
    {
        var app = await BuildAsync(NextVersion.Next14, "app/[slug]", async _ =>
        {
            await _gate.Open.Task;
            return Answer();
        }, ("dynamic", "force-static"));
        using var leaving = new CancellationTokenSource();
        var only = app.FetchAsync("/a", cancellationToken: leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => only);
        _gate.Open.SetResult();
        await app.AdvanceAsync(TimeSpan.Zero);

        Assert.Equal(("HIT", "1"), await AskAsync(app, "/a"));
    }

    /// <summary>Seen for 1 s and 5 s in the three releases; the bounds stand in next/dist/server/response-cache.</summary>
    [Theory]
    [InlineData(1, 3)]
    [InlineData(5, 5)]
    [InlineData(60, 30)]
    public async Task AfterAFailureTheLastAnswerIsFreshForAWhile(int lifetime, int retry)
    {
        var app = await BuildAsync(NextVersion.Next16, "app/api", _ => _runs == 1 ? throw new JavaScriptException($"failed {++_runs}") : Answer(), ("revalidate", lifetime));
        await app.AdvanceAsync(TimeSpan.FromSeconds(lifetime));
        Assert.Equal(("STALE", "1"), await AskAsync(app, "/api"));
        Assert.Contains(app.Log.Tail(5), line => line.Contains("failed 2", StringComparison.Ordinal));

        await app.AdvanceAsync(TimeSpan.FromSeconds(retry) - TimeSpan.FromTicks(1));
        var last = await app.FetchAsync("/api");
        Assert.Equal(("HIT", $"s-maxage={retry}, stale-while-revalidate={31536000 - retry}"), (last.Headers.Get("x-nextjs-cache"), last.Headers.Get("cache-control")));

        await app.AdvanceAsync(TimeSpan.FromTicks(1));
        Assert.Equal(("STALE", "1"), await AskAsync(app, "/api"));
        Assert.Equal(("HIT", "3"), await AskAsync(app, "/api"));
    }

    /// <summary>Seen on the three releases with a throwaway app: scenarios cannot send a secret on that a server made up.</summary>
    [Theory]
    [InlineData(NextVersion.Next14, true)]
    [InlineData(NextVersion.Next15, false)]
    [InlineData(NextVersion.Next16, true)]
    public async Task InDraftModeEachRequestHasARunOfItsOwnAndNothingIsKept(NextVersion version, bool isShown)
    {
        var app = await BuildAsync(version, "app/api", async _ =>
        {
            var draft = await NextHeaders.DraftMode();
            return new Response($"{++_runs} {draft.IsEnabled}");
        }, ("dynamic", "force-static"));
        var kept = await AskAsync(app, "/api");

        for (var run = 2; run < 4; run++)
        {
            var answer = await app.FetchAsync("/api", new() { Headers = new Headers { ["cookie"] = $"__prerender_bypass={app.DraftModeId}" } });
            Assert.Equal($"{run} {isShown}", await answer.TextAsync());
            Assert.Equal(("HIT", "private, no-cache, no-store, max-age=0, must-revalidate"), (answer.Headers.Get("x-nextjs-cache"), answer.Headers.Get("cache-control")));
        }

        Assert.Equal(("HIT", "1 False"), kept);
        Assert.Equal(kept, await AskAsync(app, "/api"));
    }

    [Fact]
    public async Task WhatWasRevalidatedIsMadeAnewForWhoeverAsks()
    {
        var app = await BuildAsync(NextVersion.Next16, "app/[slug]", _ => Answer(), ("dynamic", "force-static"));
        Assert.Equal(("MISS", "1"), await AskAsync(app, "/a"));

        app.Tags.Expire("_N_T_/a");
        Assert.Equal(("MISS", "2"), await AskAsync(app, "/a"));
        Assert.Equal(("HIT", "2"), await AskAsync(app, "/a"));

        app.Tags.MarkStale("_N_T_/a");
        Assert.Equal(("STALE", "2"), await AskAsync(app, "/a"));
        Assert.Equal(("HIT", "3"), await AskAsync(app, "/a"));
    }

    [Fact]
    public async Task WhatIsRevalidatedWhileItIsMadeIsKeptAsItIs()
    {
        var app = await BuildAsync(NextVersion.Next16, "app/[slug]", async _ =>
        {
            await (_runs == 0 ? _gate.Open.Task : Task.CompletedTask);
            return Answer();
        }, ("dynamic", "force-static"));
        var first = AskAsync(app, "/a");
        await app.AdvanceAsync(TimeSpan.Zero);
        app.Tags.Expire("_N_T_/a");
        _gate.Open.SetResult();

        Assert.Equal("1", (await first).Body);
        Assert.Equal(("HIT", "1"), await AskAsync(app, "/a")); // it is as old as its end
    }

    private static async Task<(string? Cache, string Body)> AskAsync(RouteHandlerApp app, string path)
    {
        var answer = await app.FetchAsync(path);
        return (answer.Headers.Get("x-nextjs-cache"), await answer.TextAsync());
    }

    private static Task Sleep(int time)
    {
        var done = new TaskCompletionSource();
        Globals.SetTimeout(done.SetResult, time);
        return done.Task;
    }

    private Response Answer() => new($"{Interlocked.Increment(ref _runs)}");

    private static Task<RouteHandlerApp> BuildAsync(NextVersion version, string folder, Func<NextRequest, Response> get, (string Name, object Value) option) =>
        BuildAsync(version, folder, request => Task.FromResult(get(request)), option);

    private static Task<RouteHandlerApp> BuildAsync(
        NextVersion version, string folder, Func<NextRequest, Task<Response>> get, (string Name, object Value) option, bool isVirtual = true) =>
        RouteHandlerApp.BuildAsync(
            new FolderTree().Route(folder, route => route.Get(async (request, _) => await get(request)).Config(option.Name, option.Value)),
            new() { Version = version, TimeProvider = isVirtual ? null : TimeProvider.System });

    private sealed class Gate
    {
        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
