using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Runtime;

public class RouteHandlerAppTests
{
    private static readonly FolderTree _tree = new FolderTree()
        .Route("app/items/[slug]", route => route
            .Get(async (_, context) => Response.Json(new { slug = (await context.Params)["slug"] }))
            .Post(async (request, _) => new(await request.TextAsync(), new() { Status = 201, StatusText = "Made", Headers = new() { ["x-a"] = "1" } })))
        .Route("app/fails", route => route.Get(_ => throw new InvalidOperationException("in the handler")).On("POST", _ => throw new TypeErrorException("of a type")))
        .Route("app/closed", route => route.Get(_ => new("here")))
        .Page("app/page", "<p>page</p>")
        .Page("app/pages/[id]", "<p>dynamic</p>");

    [Theory]
    [InlineData("/items/a%20b")]
    [InlineData("http://localhost:3000/items/a%20b")]
    [InlineData("https://other.example/items/a b")]
    public async Task FetchAsync_APathOrAUrl_ReachesTheHandler(string url)
    {
        var answer = await (await RouteHandlerApp.BuildAsync(_tree)).FetchAsync(url);

        Assert.Equal((200, "OK", "{\"slug\":\"a b\"}"), (answer.Status, answer.StatusText, await answer.TextAsync()));
        Assert.Equal("application/json", answer.Headers.Get("content-type"));
    }

    [Fact]
    public async Task FetchAsync_AMethodHeadersAndABody_AreHandedOver()
    {
        var answer = await (await RouteHandlerApp.BuildAsync(_tree)).FetchAsync("/items/x", new() { Method = "POST", Body = "sent" });

        Assert.Equal((201, "Made", "sent", "1"), (answer.Status, answer.StatusText, await answer.TextAsync(), answer.Headers.Get("x-a")));
    }

    [Fact]
    public async Task FetchAsync_ARequest_IsSentAsItIs()
    {
        var app = await RouteHandlerApp.BuildAsync(_tree);

        Assert.Equal("again", await (await app.FetchAsync(new Request("http://h/items/x", new() { Method = "POST", Body = "again" }))).TextAsync());
    }

    [Fact]
    public async Task FetchAsync_WhereTheConnectionCloses_Throws()
    {
        var rules = ContractRules.For(NextVersion.Next15);
        var app = await RouteHandlerApp.BuildAsync(_tree, new() { Rules = rules with { Routing = rules.Routing with { NotFound = ErrorAnswer.Closed } } });

        var thrown = await Assert.ThrowsAsync<TypeErrorException>(() => app.FetchAsync("/nowhere"));

        Assert.Equal("fetch failed: the connection was closed without an answer", thrown.Message);
    }

    [Fact]
    public async Task Log_SaysWhyARequestEndedIn500_OldestFirst()
    {
        var app = await RouteHandlerApp.BuildAsync(_tree);

        Assert.Equal((500, 500, 404), ((await app.FetchAsync("/fails")).Status, (await app.FetchAsync("/fails", new() { Method = "POST" })).Status, (await app.FetchAsync("/nowhere")).Status));
        Assert.Equal(["app/fails/route.csx: InvalidOperationException: in the handler", "app/fails/route.csx: TypeError: of a type"], app.Log.Tail(5));
        Assert.Equal(["app/fails/route.csx: TypeError: of a type"], app.Log.Tail(1));
        Assert.Empty(app.Log.Tail(0));
    }

    [Fact]
    public async Task Log_KeepsTheNewestLines()
    {
        var calls = 0;
        var app = await RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get(_ => throw new InvalidOperationException($"{++calls}"))));
        for (var call = 0; call < 520; call++)
        {
            await app.HandleAsync(new() { Method = "GET", Target = "/" });
        }

        var lines = app.Log.Tail(int.MaxValue);
        Assert.Equal((500, "app/route.csx: InvalidOperationException: 21", "app/route.csx: InvalidOperationException: 520"), (lines.Count, lines[0], lines[^1]));
    }

    [Theory]
    [InlineData("GET", "/page", 14, 200)]
    [InlineData("GET", "/page", 15, 200)]
    [InlineData("POST", "/page", 14, 405)]
    [InlineData("POST", "/page", 15, 405)]
    [InlineData("OPTIONS", "/page", 16, 405)]
    [InlineData("POST", "/pages/1", 15, 200)]
    [InlineData("OPTIONS", "/pages/1", 15, 400)]
    [InlineData("OPTIONS", "/pages/1", 14, 200)]
    [InlineData("HEAD", "/pages/1", 15, 200)]
    public async Task APageTakesEveryMethodOfItsPath(string method, string path, int version, int status)
    {
        var app = await RouteHandlerApp.BuildAsync(_tree.Route("app/[...rest]", route => route.Get(_ => new("route")).Post((_, _) => Task.FromResult(new Response("route")))), new() { Version = (NextVersion)version });

        Assert.Equal(status, (await app.HandleAsync(new() { Method = method, Target = path })).Status);
    }

    [Fact]
    public async Task LayoutsAreAroundPages_OutermostFirst_AndNeverAroundHandlers()
    {
        var app = await RouteHandlerApp.BuildAsync(new FolderTree()
            .File("app/layout.csx", "string Layout(string children) => $\"<html><body>{children}</body></html>\";")
            .File("app/(g)/layout.csx", "string Layout(string children) => $\"<main>{children}</main>\";")
            .File("app/(g)/p/page.csx", "async Task<string> Page(PageProps props) { await Task.Yield(); return \"<p>text</p>\"; }")
            .File("app/(g)/api/route.csx", "Response GET() => new(\"<p>text</p>\", new() { Headers = { [\"content-type\"] = \"text/html\" } });")
            .File("app/_private/layout.csx", "this is never compiled"));

        Assert.Equal("<!DOCTYPE html><html><body><main><p>text</p></main></body></html>", await (await app.FetchAsync("/p")).TextAsync());
        Assert.Equal("<p>text</p>", await (await app.FetchAsync("/api")).TextAsync());
    }

    [Theory]
    [InlineData(15, 500, "Internal Server Error")]
    [InlineData(16, 0, null)]
    public async Task SegmentsThatTheBuildDidNotCheck_LeaveNothingThatWorks(int version, int status, string? body)
    {
        var app = await RouteHandlerApp.BuildAsync(
            _tree.Route("app/[a]/x", route => route.Get(_ => new("a"))).Route("app/[b]/y", route => route.Get(_ => new("b"))),
            new() { Version = (NextVersion)version, Contract = Contract.Observed });

        foreach (var target in (string[])["/items/a", "/1/x", "/nowhere", "//"])
        {
            var answer = await app.HandleAsync(new() { Method = "GET", Target = target });
            Assert.Equal((status, body), (answer.Status, answer.Body is { } stream ? await new StreamReader(stream).ReadToEndAsync() : null));
        }

        Assert.Equal(4, app.Log.Tail(9).Count(line => line.StartsWith("Error: app/[b]/y/route.csx: segment '[b]' stands where", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task ManyRequestsAtOnceEachGetTheirOwnAnswer()
    {
        var app = await RouteHandlerApp.BuildAsync(_tree);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(async () => await (await app.FetchAsync($"/items/{number}")).TextAsync())));

        Assert.Equal(Enumerable.Range(0, 200).Select(number => $"{{\"slug\":\"{number}\"}}"), answers);
    }

    [Fact]
    public async Task ACancelledRequestEndsAsCancelled()
    {
        using var source = new CancellationTokenSource();
        var app = await RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get(async (request, _) =>
        {
            await source.CancelAsync();
            request.Signal.ThrowIfAborted();
            return new("never");
        })));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => app.HandleAsync(new() { Method = "GET", Target = "/" }, source.Token));
        Assert.Empty(app.Log.Tail(1));
    }

    [Fact]
    public async Task ACancellationOfTheHandlersOwn_IsAnErrorLikeAnyOther()
    {
        var app = await RouteHandlerApp.BuildAsync(new FolderTree().Route("app", route => route.Get(_ => throw new OperationCanceledException("its own"))));

        Assert.Equal(500, (await app.FetchAsync("/")).Status);
        Assert.Equal(["app/route.csx: OperationCanceledException: its own"], app.Log.Tail(1));
    }
}
