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
    [InlineData("object[] headers() => [new { source = \"/a\", has = new[] { new { type = \"body\", key = \"x\" } }, headers = new[] { new { key = \"a\", value = \"b\" } } }];", "headers(): 'body' is not one of header, cookie, host, query in")]
    public async Task AConfigurationThatSaysWhatItCannot_IsRefused(string script, string message)
    {
        var error = await RefusedAsync(_tree.File("next.config.csx", script));
        Assert.Equal((BuildErrorCode.InvalidConfig, "invalid-config"), (error.Code, error.Code.Name()));
        Assert.StartsWith("next.config.csx: " + message, error.Message, StringComparison.Ordinal);
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
