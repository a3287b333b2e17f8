using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Web;
using Xunit;
using static RouteHandlers.Web.Globals;

namespace RouteHandlers.Conformance.Tests.Runtime;

public class ClockTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task ATimerThatAnAnswerWaitsFor_TakesNoTime()
    {
        var app = await BuildAsync(async () =>
        {
            await SleepAsync(86_400_000);
            return new("a day later");
        });
        var before = app.Clock.GetUtcNow();

        Assert.Equal("a day later", await (await app.FetchAsync("/").WaitAsync(_patience)).TextAsync());
        Assert.Equal(TimeSpan.FromDays(1), app.Clock.GetUtcNow() - before);
    }

    [Fact]
    public async Task WhenNobodyWaits_TimeStandsStill_UntilItIsAdvanced()
    {
        var fired = new List<(string, double)>();
        var app = await BuildAsync(() =>
        {
            var begin = HandlerScope.Current!.Clock.GetUtcNow();
            void Note(string name) => fired.Add((name, (HandlerScope.Current!.Clock.GetUtcNow() - begin).TotalMilliseconds));
            SetTimeout(() => Note("late"), 3000);
            SetTimeout(() =>
            {
                Note("early");
                SetTimeout(() => Note("nested"), 500);
            }, 1000);
            ClearTimeout(SetTimeout(() => Note("cleared"), 1500));
            var ticks = 0;
            TimerHandle interval = null!;
            interval = SetInterval(() =>
            {
                Note("tick");
                if (++ticks == 2)
                {
                    ClearInterval(interval);
                }
            }, 700);
            return Task.FromResult(new Response());
        });
        var before = app.Clock.GetUtcNow();

        await app.FetchAsync("/").WaitAsync(_patience);
        await Task.Delay(20);
        Assert.Empty(fired);
        Assert.Equal(before, app.Clock.GetUtcNow());

        await app.AdvanceAsync(TimeSpan.FromSeconds(2)).WaitAsync(_patience);
        Assert.Equal([("tick", 700), ("early", 1000), ("tick", 1400), ("nested", 1500)], fired);
        Assert.Equal(before.AddSeconds(2), app.Clock.GetUtcNow());
        await app.AdvanceAsync(TimeSpan.FromSeconds(2)).WaitAsync(_patience);
        Assert.Equal(("late", 3000), fired[^1]);
    }

    [Fact]
    public async Task TimeStandsStill_WhileAFetchIsUnderWay()
    {
        var network = new TaskCompletionSource<Response>();
        var tree = new FolderTree().Route("app", route => route.Get(async (_, _) =>
        {
            var timedOut = false;
            SetTimeout(() => timedOut = true, 10);
            await FetchAsync("https://origin.test/");
            return Response.Json(timedOut);
        }));
        var app = await RouteHandlerApp.BuildAsync(tree, new() { Fetch = (_, _) => network.Task });
        var answer = app.FetchAsync("/");
        await Task.Delay(50);
        network.SetResult(new());

        Assert.Equal("false", await (await answer.WaitAsync(_patience)).TextAsync());
    }

    [Fact]
    public async Task AFetchThatOneRequestWaitsFor_HoldsNoTimerOfAnother()
    {
        var tree = new FolderTree()
            .Route("app/held", route => route.Get(async (_, _) => await FetchAsync("https://origin.test/")))
            .Route("app", route => route.Get(async (_, _) =>
            {
                await SleepAsync(200);
                return new("free");
            }));
        var app = await RouteHandlerApp.BuildAsync(tree, new() { Fetch = (_, _) => new TaskCompletionSource<Response>().Task });
        var held = app.FetchAsync("/held");

        Assert.Equal("free", await (await app.FetchAsync("/").WaitAsync(_patience)).TextAsync());
        Assert.False(held.IsCompleted);
    }

    [Fact]
    public async Task AnAppThatFetchesFromItself_GetsItsTimers()
    {
        RouteHandlerApp app = null!;
        var tree = new FolderTree()
            .Route("app/inner", route => route.Get(async (_, _) =>
            {
                await SleepAsync(200);
                return new(Conformance.Tests.Web.Streams.OnLoop.Of("inner"));
            }))
            .Route("app", route => route.Get(async (_, _) => new(await (await FetchAsync("http://localhost:3000/inner")).TextAsync())));
        app = await RouteHandlerApp.BuildAsync(tree, new() { Fetch = (request, cancellationToken) => app.FetchAsync(request, cancellationToken) });

        Assert.Equal("inner", await (await app.FetchAsync("/").WaitAsync(_patience)).TextAsync());
    }

    [Fact]
    public async Task AnErrorInATimer_IsLogged()
    {
        var app = await BuildAsync(async () =>
        {
            SetTimeout(() => throw new JavaScriptException("sync"), 10);
            SetTimeout(async () =>
            {
                await SleepAsync(1);
                throw new JavaScriptException("async");
            }, 20);
            await SleepAsync(30);
            return new("fine");
        });

        Assert.Equal("fine", await (await app.FetchAsync("/").WaitAsync(_patience)).TextAsync());
        Assert.Equal(["Error: sync", "Error: async"], app.Log.Tail(5));
    }

    [Fact]
    public async Task TheRealClock_Paces()
    {
        var app = await RouteHandlerApp.BuildAsync(
            new FolderTree().Route("app", route => route.Get(async (_, _) =>
            {
                await SleepAsync(50);
                return new("later");
            })),
            new() { TimeProvider = TimeProvider.System });
        var begin = TimeProvider.System.GetTimestamp();

        Assert.Equal("later", await (await app.FetchAsync("/").WaitAsync(_patience)).TextAsync());
        Assert.True(TimeProvider.System.GetElapsedTime(begin) >= TimeSpan.FromMilliseconds(40));
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.AdvanceAsync(TimeSpan.FromSeconds(1)));
    }

    /// <summary>As in Node.js: however late they are, timers run in the order of their times, and microtasks before them.</summary>
    [Fact]
    public async Task LateTimers_RunInTheirOrder()
    {
        var app = await RouteHandlerApp.BuildAsync(
            new FolderTree().Route("app", route => route.Get(async (_, _) =>
            {
                var events = new List<string>();
                var done = new TaskCompletionSource();
                foreach (var delay in new[] { 30, 10, 20, 1, 40 })
                {
                    Globals.SetTimeout(() => events.Add($"{delay}"), delay);
                }

                Globals.SetTimeout(done.SetResult, 50);
                Globals.QueueMicrotask(() => events.Add("microtask"));
                Thread.Sleep(100); // the thread is busy until all of them are late
                events.Add("now");
                await done.Task;
                return Response.Json(events);
            })),
            new() { TimeProvider = TimeProvider.System });

        Assert.Equal("""["now","microtask","1","10","20","30","40"]""", await (await app.FetchAsync("/").WaitAsync(_patience)).TextAsync());
    }

    [Fact]
    public async Task HandlersOfAnApp_NeverRunAtTheSameInstant()
    {
        var (running, most, sum) = (0, 0, 0);
        var app = await BuildAsync(async () =>
        {
            for (var turn = 0; turn < 3; turn++)
            {
                most = Math.Max(most, ++running);
                sum++;
                Thread.SpinWait(100);
                running--;
                await Task.Yield();
            }

            await SleepAsync(10);
            return new();
        });

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => app.FetchAsync("/")))).WaitAsync(_patience);
        Assert.Equal((1, 3000), (most, sum));
    }

    [Fact]
    public async Task AHandlerThatWaitsForever_HoldsNoOther()
    {
        var app = await RouteHandlerApp.BuildAsync(new FolderTree()
            .Route("app/stuck", route => route.Get(async (_, _) => { await new TaskCompletionSource().Task; return new(); }))
            .Route("app", route => route.Get(async (_, _) => { await SleepAsync(5); return new("free"); })));
        using var leaving = new CancellationTokenSource();
        var stuck = app.FetchAsync("/stuck", cancellationToken: leaving.Token);

        for (var count = 0; count < 100; count++)
        {
            Assert.Equal("free", await (await app.FetchAsync("/").WaitAsync(_patience)).TextAsync());
        }

        Assert.False(stuck.IsCompleted);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stuck);
    }

    private static Task SleepAsync(double milliseconds)
    {
        var done = new TaskCompletionSource();
        SetTimeout(done.SetResult, milliseconds);
        return done.Task;
    }

    private static Task<RouteHandlerApp> BuildAsync(Func<Task<Response>> handler) =>
        RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get((_, _) => handler())));
}
