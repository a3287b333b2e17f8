using RouteHandlers.Build;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Build;

public class NextConfigTests
{
    private static readonly FolderTree _tree = new FolderTree().Route("app/api", route => route.Get((_, _) => Task.FromResult(new Response("api"))));

    [Theory]
    [InlineData("const string baseUrl = \"/a\";", "the key 'baseUrl' is not known")]
    [InlineData("const string basePath = \"a\";", "basePath is 'a'. It begins with a slash and does not end in one")]
    [InlineData("object headers() => new { };", "headers() returns {}. An array of objects was expected")]
    [InlineData("object[] headers() => [new { source = \"api\", headers = new[] { new { key = \"a\", value = \"b\" } } }];", "headers(): 'source' does not start with / in {\"source\":\"api\"")]
    [InlineData("object[] headers() => [new { source = \"/api\" }];", "headers(): 'headers' is not an array of objects with a key and a value in")]
    [InlineData("object[] headers() => [new { source = \"/a(\", headers = new[] { new { key = \"a\", value = \"b\" } } }];", "headers(): the parenthesis at 2 is not closed in")]
    [InlineData("object[] redirects() => [new { source = \"/a\", destination = \"/b\" }];", "redirects(): 'permanent' is neither true nor false in")]
    [InlineData("object[] redirects() => [new { source = \"/a\", destination = \"/b\", statusCode = 200 }];", "redirects(): the statusCode 200 is not one of 301, 302, 303, 307, 308 in")]
    [InlineData("object[] redirects() => [new { source = \"/a\", permanent = true, to = \"/b\" }];", "redirects(): the field 'to' is not known, 'destination' is missing in")]
    [InlineData("object rewrites() => new { before = new object[0] };", "rewrites() returns the key 'before'. It returns an array, or an object with beforeFiles, afterFiles and fallback")]
    [InlineData("object[] rewrites() => [new { source = \"/a\", destination = \"b\" }];", "rewrites(): 'destination' does not start with /")]
    [InlineData("object[] headers() => [new { source = \"/a\", has = new[] { new { type = \"body\", key = \"x\" } }, headers = new[] { new { key = \"a\", value = \"b\" } } }];", "headers(): has[0].type is 'body'. One of 'header', 'cookie', 'query' and 'host' was expected in")]
    [InlineData("object[] headers() => [new { source = \"/a\", has = \"x\", headers = new[] { new { key = \"a\", value = \"b\" } } }];", "headers(): 'has' is \"x\". An array of conditions was expected in")]
    [InlineData("object[] headers() => [new { source = \"/a\", missing = new[] { new { type = \"query\", key = \"a\", value = \"(\" } }, headers = new[] { new { key = \"a\", value = \"b\" } } }];", "headers(): missing[0].value is '(', which is no regular expression")]
    [InlineData("object[] redirects() => [new { source = \"/a\", destination = \"/b\", statusCode = \"302\" }];", "redirects(): the statusCode \"302\" is not one of 301, 302, 303, 307, 308 in")]
    [InlineData("object[] redirects() => [new { source = \"/a\", destination = \"/b\", permanent = \"true\" }];", "redirects(): 'permanent' is neither true nor false in")]
    [InlineData("object[] redirects() => [new { source = \"/a\", destination = \"/b\", permanent = true, basePath = \"x\" }];", "redirects(): 'basePath' is \"x\". It is false, or left out in")]
    [InlineData("object[] redirects() => [new { source = \"/a/:b\", destination = \"/:missing\", permanent = true }];", "redirects(): 'destination' has ':missing', which neither 'source' nor 'has' gives, in")]
    [InlineData("object[] rewrites() => [new { source = \"/a/(.*)\", destination = \"/b/:c#:d\" }];", "rewrites(): 'destination' has ':c', ':d', which neither 'source' nor 'has' gives, in")]
    [InlineData("const int basePath = 5;", "basePath is 5. A text was expected")]
    [InlineData("const string trailingSlash = \"true\";", "trailingSlash is \"true\". true or false was expected")]
    [InlineData("const string pageExtensions = \"ts\";", "pageExtensions is \"ts\". An array of texts was expected")]
    [InlineData("object[] header() => [];", "the method 'header' is not known. The simulator calls headers(), redirects(), rewrites()")]
    [InlineData("object[] headers(int count) => [];", "headers takes (Int32). A method without parameters was expected")]
    [InlineData("object[] headers() => throw new NotImplementedException(\"later.\");", "headers() failed: later. The build reads it once")]
    [InlineData("async Task<object[]> redirects() { await Task.Yield(); throw new KeyNotFoundException(\"no key\"); }", "redirects() failed: no key. The build reads it once")]
    [InlineData("object[] rewrites() { var list = new object[1]; list[0] = list; return list; }", "rewrites() failed: ")]
    [InlineData("readonly string basePath = new Dictionary<string, string>()[\"x\"];", "its evaluation failed: The given key 'x' was not present")]
    [InlineData("static readonly string basePath = new Dictionary<string, string>()[\"x\"];", "its evaluation failed: The given key 'x' was not present")]
    public async Task AConfigurationThatSaysWhatItCannot_IsRefused(string script, string message)
    {
        var error = await RefusedAsync(_tree.File("next.config.csx", script));
        Assert.Equal((BuildErrorCode.InvalidConfig, "invalid-config"), (error.Code, error.Code.Name()));
        Assert.StartsWith("next.config.csx: " + message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADestination_TakesWhatTheConditionsGive()
    {
        var app = await RouteHandlerApp.BuildAsync(_tree.File("next.config.csx", """
            object[] redirects() =>
            [
                new { source = "/a", has = new[] { new { type = "query", key = "to" } }, destination = "/:to", permanent = true },
                new { source = "/b", has = new[] { new { type = "header", key = "x-to", value = "(?<name>.*)" } }, destination = "/:name", permanent = true },
                new { source = "/c", has = new[] { new { type = "host", value = "localhost" } }, destination = "/:host", permanent = true },
            ];
            """));
        Assert.StartsWith("/q", (await app.FetchAsync("/a?to=q", null)).Headers.Get("location"), StringComparison.Ordinal);
        Assert.Equal("/h", (await app.FetchAsync("/b", new() { Headers = new Headers { ["x-to"] = "h" } })).Headers.Get("location"));
        Assert.Equal("/localhost", (await app.FetchAsync("/c", null)).Headers.Get("location"));
    }

    [Fact]
    public async Task AConfigurationBelowAPrefix_IsAboutItsListsAlone() => Assert.StartsWith(
        "next.config.d/mounted/a.csx: a configuration below a prefix says 'trailingSlash', which is the whole app's.",
        (await RefusedAsync(_tree.File("next.config.d/mounted/a.csx", "const bool trailingSlash = true;"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task AConfigurationWithoutItsTwin_IsRefused() =>
        Assert.Equal(BuildErrorCode.MissingTwin, (await RefusedAsync(_tree.File("next.config.js", "module.exports = {}"))).Code);

    [Fact]
    public async Task AConfigurationThatDoesNotCompile_IsTheScriptsFault() =>
        Assert.Equal(BuildErrorCode.ScriptError, (await RefusedAsync(_tree.File("next.config.csx", "object[] headers() => nothing;"))).Code);

    [Fact]
    public async Task TheListsOfPartsAreJoinedInTheOrderOfTheirNames()
    {
        const string Part = "object[] headers() => [new { source = \"/:path*\", headers = new[] { new { key = \"X-Last\", value = \"NAME\" }, new { key = \"X-NAME\", value = \"1\" } } }];";
        var app = await RouteHandlerApp.BuildAsync(_tree
            .File("next.config.d/mounted/b.csx", Part.Replace("NAME", "b", StringComparison.Ordinal))
            .File("next.config.d/mounted/a.csx", Part.Replace("NAME", "a", StringComparison.Ordinal)));
        var headers = (await app.FetchAsync("/api")).Headers;
        Assert.Equal(("b", "1", "1"), (headers.Get("x-last"), headers.Get("x-a"), headers.Get("x-b")));
    }

    private static async Task<BuildError> RefusedAsync(FolderTree tree) =>
        Assert.Single((await Assert.ThrowsAsync<BuildException>(() => RouteHandlerApp.BuildAsync(tree))).Errors);
}
