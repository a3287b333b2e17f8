using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Runtime;

/// <summary>What configuration and middleware make of a request that they cannot be used with: an answer and a line in the log, never an exception.</summary>
public class RoutingFailureTests
{
    private static readonly FolderTree _tree = new FolderTree().Route("app/api", route => route.Config("dynamic", "force-dynamic").Get(request => new Response(request.NextUrl.Pathname)));
    private static readonly FolderTree _everyPath = new FolderTree().Route("app/[...path]", route => route.Get((_, _) => Task.FromResult(new Response("handler"))));

    [Theory]
    [InlineData("object[] redirects() => [new { source = \"/a/:path*\", destination = \"/b/:path\", permanent = true }];", "/a/x/y", "'/b/:path': the parameter 'path' has a list of values. Write '*' behind its name")]
    [InlineData("object[] rewrites() => [new { source = \"/a/:path*\", destination = \"/b/:path\" }];", "/a/x", "the parameter 'path' has a list of values")]
    [InlineData("object[] redirects() => [new { source = \"/a{/:b}?\", destination = \"/b/:b\", permanent = true }];", "/a", "the parameter 'b' has no value")]
    [InlineData("object[] headers() => [new { source = \"/a/:path*\", headers = new[] { new { key = \"x-a\", value = \":path\" } } }];", "/a/x", "the parameter 'path' has a list of values")]
    [InlineData("object[] headers() => [new { source = \"/api\", has = new[] { new { type = \"query\", key = \"x\" } }, headers = new[] { new { key = \"x-a\", value = \"1:x\" } } }];", "/api?x=%0d%0ax-b:1", "Invalid character in header content [\"x-a\"]")]
    [InlineData("object[] headers() => [new { source = \"/api\", has = new[] { new { type = \"query\", key = \"x\" } }, headers = new[] { new { key = \"x-:x\", value = \"1\" } } }];", "/api?x=%0d%0ax-b:1", "Header name must be a valid HTTP token")]
    [InlineData("object[] redirects() => [new { source = \"/a\", has = new[] { new { type = \"query\", key = \"x\" } }, destination = \"/b/:x\", permanent = true }];", "/a?x=%0d%0ax-b:1", "Invalid character in header content [\"location\"]")]
    public async Task WhatTheConfigurationCannotFill_IsALogged500(string config, string url, string line)
    {
        var app = await RouteHandlerApp.BuildAsync(_tree.File("next.config.csx", config));

        var answer = await app.FetchAsync(url);

        Assert.Equal(500, answer.Status);
        Assert.Null(answer.Headers.Get("x-b"));
        Assert.Contains(line, Assert.Single(app.Log.Tail(9)), StringComparison.Ordinal);
        Assert.Equal(200, (await app.FetchAsync("/api")).Status);
    }

    [Theory]
    [InlineData("return NextResponse.Rewrite(\"https://other.test/api\");", "a rewrite to https://other.test/api leaves the app, which is not modelled")]
    [InlineData("return new Response(null, new() { Headers = new Headers { [\"x-middleware-rewrite\"] = \"/api\" } });", "TypeError: Invalid URL '/api' in the header x-middleware-rewrite.")]
    [InlineData("return new Response(null, new() { Headers = new Headers { [\"x-a\"] = \"\\u0001\" } });", "TypeError: Invalid character in header content [\"x-a\"]")]
    [InlineData("return NextResponse.Next(new() { Headers = new Headers { [\"x-a\"] = \"\\u0001\" } });", "TypeError: Invalid character in header content [\"x-a\"]")]
    [InlineData("throw new OperationCanceledException(\"too slow\");", "Error: too slow")]
    public async Task WhatMiddlewareGivesAndCannotBeSent_IsALogged500(string body, string line)
    {
        var app = await RouteHandlerApp.BuildAsync(_tree.File("middleware.csx", $"Response middleware() {{ {body} }}"));

        Assert.Equal(500, (await app.FetchAsync("/api")).Status);
        Assert.Contains("middleware.csx: ", Assert.Single(app.Log.Tail(9)), StringComparison.Ordinal);
        Assert.Contains(line, Assert.Single(app.Log.Tail(9)), StringComparison.Ordinal);
    }

    // As next@14.2.35, next@15.5.29 and next@16.4.6 answer where middleware is: of TRACE no Request can be made, and a path that cannot be decoded is a path like others.
    [Theory]
    [InlineData(NextVersion.Next14, "text/html; charset=utf-8")]
    [InlineData(NextVersion.Next15, "text/html; charset=utf-8")]
    [InlineData(NextVersion.Next16, "text/plain")]
    public async Task Middleware_TakesEveryPathAndNoTrace(NextVersion version, string type)
    {
        var app = await RouteHandlerApp.BuildAsync(
            _tree.Middleware(_ => NextResponse.Next(new() { Headers = new() { ["x-middleware"] = "1" } }), new { matcher = "/:path*" }), new() { Version = version });

        var traced = await app.HandleAsync(new() { Method = "TRACE", Target = "/api" });
        Assert.Equal((500, type), (traced.Status, traced.Headers.Single(header => header.Key.Equals("content-type", StringComparison.OrdinalIgnoreCase)).Value));
        var answer = await app.HandleAsync(new() { Method = "GET", Target = "/%ff" });
        Assert.Equal(404, answer.Status);
        Assert.Contains(new("x-middleware", "1"), answer.Headers);
    }

    [Theory]
    [InlineData("http://127.0.0.1:3000/api")]
    [InlineData("http://localhost:3000/api")]
    public async Task ARewriteToTheServersOwnNames_StaysInTheApp(string url)
    {
        var app = await RouteHandlerApp.BuildAsync(_tree.Middleware(_ => NextResponse.Rewrite(url)));

        Assert.Equal(200, (await app.FetchAsync("/x")).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatMiddlewareGivesToAfter_Runs(bool goesOn)
    {
        var ran = 0;
        var app = await RouteHandlerApp.BuildAsync(_tree.Middleware(_ =>
        {
            NextServer.After(() => { ran++; });
            return goesOn ? NextResponse.Next() : new Response("own");
        }));

        await (await app.FetchAsync("/api")).TextAsync();
        await app.Loop.IdleAsync();

        Assert.Equal(1, ran);
    }

    [Fact]
    public async Task APublicFile_IsComparedWithTheLastMomentThereIs()
    {
        var app = await RouteHandlerApp.BuildAsync(_tree.File("public/a.txt", "a"));

        Assert.Equal(304, (await app.FetchAsync("/a.txt", new() { Headers = new Headers { ["if-modified-since"] = "Fri, 31 Dec 9999 23:59:59 GMT" } })).Status);
    }

    /// <summary>The source takes a run of the letter in as many ways as Fibonacci's numbers say: for sixty letters no machine lives long enough.</summary>
    [Theory]
    [InlineData("object[] headers() => [new { source = \"/:a((?:a|aa)+)\", headers = new[] { new { key = \"x\", value = \"1\" } } }];", "")]
    [InlineData("object[] headers() => [new { source = \"/:path*\", has = new[] { new { type = \"query\", key = \"q\", value = \"(?:a|aa)+\" } }, headers = new[] { new { key = \"x\", value = \"1\" } } }];", "a?q=")]
    public async Task APatternThatTakesTooLong_IsALoggedFailure(string script, string query)
    {
        var app = await RouteHandlerApp.BuildAsync(_everyPath.File("next.config.csx", script));

        Assert.Equal(200, (await app.FetchAsync($"/{query}{new string('a', 60)}")).Status);
        Assert.Equal(500, (await app.FetchAsync($"/{query}{new string('a', 60)}!")).Status);
        Assert.Contains("(?:a|aa)+", Assert.Single(app.Log.Tail(9)), StringComparison.Ordinal);
        Assert.Contains("takes too long. Write it so that no text can be taken in two ways.", app.Log.Tail(1)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADestinationThatLacksAValue_IsALoggedFailure()
    {
        var app = await RouteHandlerApp.BuildAsync(_everyPath.File("next.config.csx",
            "object[] redirects() => [new { source = \"/a/:b?\", destination = \"https://ex.test/:b\", permanent = false }];"));

        Assert.Equal(307, (await app.FetchAsync("/a/1")).Status);
        Assert.Equal(500, (await app.FetchAsync("/a")).Status);
        Assert.Contains("the request cannot be routed: '/:b': the parameter 'b' has no value", Assert.Single(app.Log.Tail(9)), StringComparison.Ordinal);
    }
}
