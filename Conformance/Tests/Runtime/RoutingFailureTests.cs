using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Runtime;

/// <summary>What the configuration cannot do with a request is a 500, and the log says why.</summary>
public class RoutingFailureTests
{
    private static readonly FolderTree _tree = new FolderTree().Route("app/[...path]", route => route.Get((_, _) => Task.FromResult(new Response("handler"))));

    /// <summary>The source takes a run of the letter in as many ways as Fibonacci's numbers say: for sixty letters no machine lives long enough.</summary>
    [Theory]
    [InlineData("object[] headers() => [new { source = \"/:a((?:a|aa)+)\", headers = new[] { new { key = \"x\", value = \"1\" } } }];", "")]
    [InlineData("object[] headers() => [new { source = \"/:path*\", has = new[] { new { type = \"query\", key = \"q\", value = \"(?:a|aa)+\" } }, headers = new[] { new { key = \"x\", value = \"1\" } } }];", "a?q=")]
    public async Task APatternThatTakesTooLong_IsALoggedFailure(string script, string query)
    {
        var app = await RouteHandlerApp.BuildAsync(_tree.File("next.config.csx", script));

        Assert.Equal(200, (await app.FetchAsync($"/{query}{new string('a', 60)}")).Status);
        Assert.Equal(500, (await app.FetchAsync($"/{query}{new string('a', 60)}!")).Status);
        Assert.Contains("(?:a|aa)+", Assert.Single(app.Log.Tail(9)), StringComparison.Ordinal);
        Assert.Contains("takes too long. Write it so that no text can be taken in two ways.", app.Log.Tail(1)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADestinationThatLacksAValue_IsALoggedFailure()
    {
        var app = await RouteHandlerApp.BuildAsync(_tree.File("next.config.csx",
            "object[] redirects() => [new { source = \"/a/:b?\", destination = \"https://ex.test/:b\", permanent = false }];"));

        Assert.Equal(307, (await app.FetchAsync("/a/1")).Status);
        Assert.Equal(500, (await app.FetchAsync("/a")).Status);
        Assert.Contains("the request cannot be routed: '/:b': the parameter 'b' has no value", Assert.Single(app.Log.Tail(9)), StringComparison.Ordinal);
    }
}
