using RouteHandlers.Build;
using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.CachingTests;

public sealed class StaticRenderingTests
{
    private int _runs;

    public static TheoryData<string, Func<NextRequest, object?>> UsesOfTheRequest => new()
    {
        { "request.url", request => request.Url },
        { "request.headers", request => request.Headers },
        { "request.cookies", request => request.Cookies },
        { "nextUrl.href", request => request.NextUrl.ToString() },
        { "nextUrl.search", request => request.NextUrl.Search },
        { "nextUrl.searchParams", request => request.NextUrl.SearchParams },
        { "nextUrl.origin", request => request.NextUrl.Origin },
        { "cookies()", _ => NextHeaders.Cookies() },
        { "headers()", _ => NextHeaders.Headers() },
        { "request.text()", request => request.TextAsync().GetAwaiter().GetResult() },
        { "request.arrayBuffer()", request => request.ArrayBufferAsync().GetAwaiter().GetResult() },
        { "request.blob()", request => request.BlobAsync().GetAwaiter().GetResult() },
        { "request.body", request => request.Body },
        { "request.clone().text()", request => request.Clone().TextAsync().GetAwaiter().GetResult() },
        { "nextUrl.clone().search", request => request.NextUrl.Clone().Search },
        { "new URL(nextUrl)", request => request.NextUrl.ToUrl() },
        { "unstable_noStore()", _ => Run(NextCache.UnstableNoStore) },
    };

    public static TheoryData<string, Func<NextRequest, object?>> OtherMembers => new()
    {
        { "request.method", request => request.Method },
        { "nextUrl.pathname", request => request.NextUrl.Pathname },
        { "request.signal", request => request.Signal },
        { "request.clone()", request => request.Clone() },
        { "nextUrl.clone()", request => request.NextUrl.Clone() },
        { "draftMode()", _ => NextHeaders.DraftMode().IsEnabled },
    };

    [Theory]
    [MemberData(nameof(UsesOfTheRequest))]
    public async Task WhatLooksAtTheRequestRunsForEachRequest(string member, Func<NextRequest, object?> use)
    {
        var app = await BuildAsync(NextVersion.Next14, use);

        Assert.Equal((null, null), (await CacheOf(app), await CacheOf(app)));
        Assert.True(_runs >= 2, member);
    }

    [Theory]
    [MemberData(nameof(OtherMembers))]
    public async Task WhatDoesNotIsRenderedOnce(string member, Func<NextRequest, object?> use)
    {
        var app = await BuildAsync(NextVersion.Next14, use);

        Assert.Equal(("HIT", "HIT"), (await CacheOf(app), await CacheOf(app)));
        Assert.True(_runs == 1, member);
    }

    [Theory]
    [InlineData(NextVersion.Next14, null, null, "HIT")]
    [InlineData(NextVersion.Next15, null, null, null)]
    [InlineData(NextVersion.Next16, null, null, null)]
    [InlineData(NextVersion.Next14, "dynamic", "force-dynamic", null)]
    [InlineData(NextVersion.Next15, "dynamic", "force-static", "HIT")]
    [InlineData(NextVersion.Next16, "dynamic", "force-static", "HIT")]
    [InlineData(NextVersion.Next15, "revalidate", 60, "HIT")]
    [InlineData(NextVersion.Next14, "revalidate", 0, null)]
    [InlineData(NextVersion.Next15, "revalidate", false, null)]
    public async Task TheVersionAndTheOptionsDecide(NextVersion version, string? option, object? value, string? cache)
    {
        var app = await BuildAsync(version, _ => null, route => option is null ? route : route.Config(option, value));

        Assert.Equal(cache, await CacheOf(app));
    }

    [Fact]
    public async Task AnotherMethodInTheFileKeepsGetFromBeingRendered()
    {
        var app = await BuildAsync(NextVersion.Next14, _ => null, route => route.Post((_, _) => Task.FromResult(new Response())));

        Assert.Null(await CacheOf(app));
    }

    [Fact]
    public async Task WithForceStaticTheRequestIsEmpty()
    {
        var app = await RouteHandlerApp.BuildAsync(new FolderTree().Route("app/api", route => route
            .Get(request => Response.Json(new { request.Url, headers = request.Headers.Count(), cookies = request.Cookies.Size }))
            .Config("dynamic", "force-static")));

        var answer = await app.FetchAsync("/api?a=1", new() { Headers = new Headers { ["cookie"] = "a=1" } });

        Assert.Equal("""{"Url":"http://localhost:3000/api","headers":0,"cookies":0}""", await answer.TextAsync());
        Assert.Equal("s-maxage=31536000", answer.Headers.Get("cache-control"));
    }

    [Fact]
    public async Task StatusHeadersAndCookiesAreReplayed()
    {
        var app = await RouteHandlerApp.BuildAsync(new FolderTree().Route("app/api", route => route
            .Get(_ => new Response("made", new() { Status = 201, Headers = new Headers { ["set-cookie"] = "a=1", ["cache-control"] = "private" } }))
            .Config("dynamic", "force-static")));

        foreach (var method in new[] { "GET", "GET", "HEAD" })
        {
            var answer = await app.FetchAsync("/api", new() { Method = method });
            Assert.Equal((201, "a=1", "private", method == "HEAD" ? "" : "made"),
                (answer.Status, answer.Headers.Get("set-cookie"), answer.Headers.Get("cache-control"), await answer.TextAsync()));
        }
    }

    [Fact]
    public async Task AnAgedRenderingIsServedOnceMoreAndMadeAnew()
    {
        var app = await BuildAsync(NextVersion.Next15, _ => null, route => route.Config("revalidate", 60));
        await app.AdvanceAsync(TimeSpan.FromSeconds(59));
        Assert.Equal("HIT", await CacheOf(app));

        await app.AdvanceAsync(TimeSpan.FromSeconds(1));
        var stale = await app.FetchAsync("/api");
        Assert.Equal(("STALE", "1"), (stale.Headers.Get("x-nextjs-cache"), await stale.TextAsync()));

        // It is made in the background: whoever asks before it is done gets the old one.
        while ((await app.FetchAsync("/api")).Headers.Get("x-nextjs-cache") == "STALE")
        {
            await Task.Yield();
        }

        Assert.Equal("2", await (await app.FetchAsync("/api")).TextAsync());
        Assert.Equal(2, _runs);
    }

    /// <summary>Seen on the three releases: the error names what was used, from 16 on functions as calls.</summary>
    [Theory]
    [InlineData(NextVersion.Next14, "request.url", "request.url")]
    [InlineData(NextVersion.Next15, "nextUrl.searchParams", "nextUrl.searchParams")]
    [InlineData(NextVersion.Next15, "cookies()", "cookies")]
    [InlineData(NextVersion.Next16, "cookies()", "cookies()")]
    [InlineData(NextVersion.Next16, "headers()", "headers()")]
    [InlineData(NextVersion.Next16, "request.text()", "request.text")]
    public async Task WithErrorTheBuildNamesWhatWasUsed(NextVersion version, string member, string name)
    {
        var use = (Func<NextRequest, object?>)UsesOfTheRequest.Single(row => (string)row[0] == member)[1];

        var refused = await Assert.ThrowsAsync<BuildException>(() => BuildAsync(version, use, route => route.Config("dynamic", "error")));

        Assert.Contains($"Route /api with `dynamic = \"error\"` couldn't be rendered statically because it used `{name}`.", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHandlerThatFailsAtBuildFailsTheBuild()
    {
        var refused = await Assert.ThrowsAsync<BuildException>(() => BuildAsync(NextVersion.Next14, _ => throw new JavaScriptException("broken.")));

        var error = Assert.Single(refused.Errors);
        Assert.Equal(BuildErrorCode.PrerenderError, error.Code);
        Assert.Equal("app/api/route.csx: GET is rendered at build, and gave no answer: broken. Correct it, or export dynamic = 'force-dynamic' to run it for each request.", error.Message);
    }

    /// <summary>Seen on next@14.2.35: the build ends with "Error occurred prerendering page", be it before the first part or behind it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task AStreamThatFailsAtBuildFailsTheBuild(int partsBefore)
    {
        var refused = await Assert.ThrowsAsync<BuildException>(() => RouteHandlerApp.BuildAsync(
            new FolderTree().Route("app/api", route => route.Get(_ =>
            {
                var parts = 0;
                return new Response(new ReadableStream(new()
                {
                    PullAsync = async controller =>
                    {
                        await Task.Yield();
                        if (parts++ == partsBefore)
                        {
                            await Sleep();
                            throw new JavaScriptException("the stream broke.");
                        }

                        controller.Enqueue("part"u8.ToArray());
                    },
                }));
            })),
            new() { Version = NextVersion.Next14 }));

        Assert.Contains("gave no answer: the stream broke.", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);

        static Task Sleep()
        {
            var done = new TaskCompletionSource();
            Globals.SetTimeout(done.SetResult, 10);
            return done.Task;
        }
    }

    [Fact]
    public async Task ARequestThatTheHandlerMakesIsNotTheOneItHandles()
    {
        var app = await BuildAsync(NextVersion.Next14, _ => new NextRequest("http://localhost:3000/other").Url);

        Assert.Equal("HIT", await CacheOf(app));
    }

    private static object? Run(Action action)
    {
        action();
        return null;
    }

    private static async Task<string?> CacheOf(RouteHandlerApp app) => (await app.FetchAsync("/api")).Headers.Get("x-nextjs-cache");

    private Task<RouteHandlerApp> BuildAsync(NextVersion version, Func<NextRequest, object?> use, Func<RouteBuilder, RouteBuilder>? also = null) =>
        RouteHandlerApp.BuildAsync(
            new FolderTree().Route("app/api", route => (also ?? (same => same))(route.Get(request =>
            {
                Interlocked.Increment(ref _runs);
                use(request);
                return new Response($"{_runs}");
            }))),
            new() { Version = version });
}
