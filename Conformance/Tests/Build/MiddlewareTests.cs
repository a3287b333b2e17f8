using RouteHandlers.Build;
using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Versions;
using Xunit;
using static RouteHandlers.Conformance.Tests.Build.Building;

namespace RouteHandlers.Conformance.Tests.Build;

/// <summary>Which file is middleware, and what of it is refused.</summary>
public class MiddlewareTests
{
    private const string Function = "Response middleware() => NextResponse.Next();";

    [Theory]
    [InlineData(NextVersion.Next15, "middleware.csx", "app/route.csx")]
    [InlineData(NextVersion.Next15, "src/middleware.csx", "src/app/route.csx")]
    [InlineData(NextVersion.Next16, "middleware.csx", "app/route.csx")]
    [InlineData(NextVersion.Next16, "proxy.csx", "app/route.csx")]
    public void BesideTheAppFolder_IsMiddleware(NextVersion version, string file, string route) =>
        Assert.Equal(file, MiddlewareOf(version, file, route)?.File.Path);

    [Theory]
    [InlineData(NextVersion.Next14, "proxy.csx", "app/route.csx")]
    [InlineData(NextVersion.Next15, "proxy.csx", "app/route.csx")]
    [InlineData(NextVersion.Next15, "middleware.csx", "src/app/route.csx")]
    [InlineData(NextVersion.Next15, "src/middleware.csx", "app/route.csx")]
    [InlineData(NextVersion.Next15, "app/middleware.csx", "app/route.csx")]
    [InlineData(NextVersion.Next15, "Middleware.csx", "app/route.csx")]
    [InlineData(NextVersion.Next15, "middleware.test.csx", "app/route.csx")]
    public void Elsewhere_IsNone(NextVersion version, string file, string route) => Assert.Null(MiddlewareOf(version, file, route));

    [Fact]
    public void WithoutItsTwin_IsRefused() =>
        Assert.Equal("missing-twin", Assert.Single(ErrorsOf(TreeOf("app/route.csx").File("middleware.ts", Function))).Code.Name());

    [Theory]
    [InlineData("5", "matcher is 5.")]
    [InlineData("\"api\"", "matcher is 'api'. A path begins with '/'.")]
    [InlineData("new object[] { \"/a\", \"api\" }", "matcher[1] is 'api'.")]
    [InlineData("new object[] { new { has = new object[0] } }", "matcher[0] has no 'source'.")]
    [InlineData("new object[] { new { source = \"/a\", has = new object[] { new { type = \"port\", key = \"x\" } } } }", "matcher[0].has[0].type is 'port'.")]
    [InlineData("new object[] { new { source = \"/a\", has = new object[] { new { type = 5 } } } }", "matcher[0].has[0].type is 5. One of 'header', 'cookie', 'query' and 'host' was expected.")]
    [InlineData("new object[] { new { source = \"/a\", has = new object[] { \"x\" } } }", "matcher[0].has[0] is \"x\". An object was expected")]
    [InlineData("new object[] { new { source = \"/a\", has = \"x\" } }", "matcher[0].has is \"x\". An array of conditions was expected.")]
    [InlineData("new object[] { new { source = \"/a\", missing = new object[] { new { type = \"query\" } } } }", "matcher[0].missing[0].key is missing. A text was expected: the name of the query.")]
    [InlineData("new object[] { new { source = \"/a\", has = new object[] { new { type = \"query\", key = 5 } } } }", "matcher[0].has[0].key is 5. A text was expected")]
    [InlineData("new object[] { new { source = \"/a\", has = new object[] { new { type = \"query\", key = \"a\", value = 5 } } } }", "matcher[0].has[0].value is 5. A text was expected")]
    [InlineData("new object[] { new { source = \"/a\", has = new object[] { new { type = \"query\", key = \"a\", value = \"(\" } } } }", "matcher[0].has[0].value is '(', which is no regular expression")]
    [InlineData("new object[] { new { source = \"/a\", has = new object[] { new { type = \"host\" } } } }", "matcher[0].has[0].value is missing.")]
    [InlineData("new { source = \"/a\" }", "matcher is an object. A text or an array was expected.")]
    [InlineData("new object[] { new { source = \"/a\", locale = true } }", "matcher[0].locale is true. It is false, or left out.")]
    [InlineData("new object[] { new { source = \"/a\", path = \"/b\" } }", "matcher[0].path is not known.")]
    [InlineData("\"/a(\"", "matcher is '/a(', which cannot be read")]
    public void AMatcherThatIsNone_IsRefused(string matcher, string message)
    {
        var error = Assert.Single(ErrorsOf(TreeOf("app/route.csx").File("middleware.csx", $"{Function} readonly object config = new {{ matcher = {matcher} }};")));

        Assert.Equal("invalid-middleware-config", error.Code.Name());
        Assert.Contains($"middleware.csx: {message}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AConfigThatContainsItself_IsRefused()
    {
        var list = new List<object>();
        list.Add(list);
        var error = Assert.Single(ErrorsOf(TreeOf("app/route.csx").Middleware(_ => NextResponse.Next(), new { matcher = list })));

        Assert.Equal("invalid-middleware-config", error.Code.Name());
        Assert.Contains("config is no plain object: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InCode_ItIsAFunctionAndAMatcher()
    {
        var app = await RouteHandlerApp.BuildAsync(TreeOf("app/a/route.csx", "app/b/route.csx")
            .Middleware(request => NextResponse.Json(new { of = request.NextUrl.Pathname }), new { matcher = "/a" }));

        Assert.Equal("""{"of":"/a"}""", await (await app.FetchAsync("/a")).TextAsync());
        Assert.Equal("app/b/route.csx", await (await app.FetchAsync("/b")).TextAsync());
    }

    private static BuiltMiddleware? MiddlewareOf(NextVersion version, string file, string route)
    {
        var name = file.Split('/')[^1].Split('.')[0];
        return AppBuilder.Build(TreeOf(route).File(file, Function.Replace("middleware", name, StringComparison.Ordinal)), ContractRules.For(version)).Middleware;
    }
}
