using System.Text;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Runtime;

/// <summary>Requests that a law once found answered otherwise than the released Next.js answers them.</summary>
public class RequestTests
{
    [Theory]
    [InlineData("b=1&2=x&1=y&b=2", "1=y&2=x&b=1&b=2")]
    [InlineData("4294967295=a&4294967294=b&01=c&-1=d&1.5=e&0=f", "0=f&4294967294=b&4294967295=a&01=c&-1=d&1.5=e")]
    [InlineData("a=1&__proto__=2&constructor=3", "a=1&constructor=3")]
    [InlineData("nxtPa=1&nxtIa=2&nxtP=3&nxtI=4", "nxtP=3&nxtI=4")]
    public async Task AQueryIsReadIntoAnObject_From15On(string query, string seen)
    {
        var (tree, expected14) = (Api(request => request.NextUrl.Search), "?" + query);

        Assert.Equal((expected14, "?" + seen, "?" + seen), (await BodyAsync(tree, 14, $"/api?{query}"), await BodyAsync(tree, 15, $"/api?{query}"), await BodyAsync(tree, 16, $"/api?{query}")));
    }

    [Theory]
    [InlineData("abc", 400)]
    [InlineData("a/b", 400)]
    [InlineData("?a=1", 400)]
    [InlineData("#x", 400)]
    [InlineData("", 400)]
    [InlineData("\\a", 400)]
    [InlineData("/é", 400)]
    [InlineData("/a b", 400)]
    [InlineData("://x", 400)]
    [InlineData("/a|b", 404)]
    public async Task WhatIsNoTarget_IsRefusedBeforeAnyRoute(string target, int status)
    {
        var tree = new FolderTree().Route("app/bc", route => route.Get(_ => new("taken")));
        foreach (var version in Enum.GetValues<NextVersion>())
        {
            Assert.Equal(status, (await SendAsync(tree, (int)version, target)).Status);
        }
    }

    [Theory]
    [InlineData("/items/%", 400, 500)]
    [InlineData("/items/%ff", 400, 500)]
    [InlineData("/%", 404, 404)]
    [InlineData("/items/a/%zz", 404, 404)]
    [InlineData("/items/%zz/a", 404, 404)]
    public async Task AMalformedEscapeMatters_WhereARouteWouldTakeIt(string target, int upTo15, int from16)
    {
        var tree = new FolderTree().Route("app/items/[slug]", route => route.Get(_ => new("taken")));

        Assert.Equal((upTo15, upTo15, from16), ((await SendAsync(tree, 14, target)).Status, (await SendAsync(tree, 15, target)).Status, (await SendAsync(tree, 16, target)).Status));
    }

    [Theory]
    [InlineData("//a", "/a", "/a")]
    [InlineData("/a/", "/a", "/a")]
    [InlineData("/a\\..", "/a/..", "/")]
    [InlineData("/a/b//..", "/a/b/..", "/a/")]
    [InlineData("/a/b//.", "/a/b/.", "/a/b/")]
    [InlineData("/a//../b/", "/a/../b/", "/b/")]
    [InlineData("//a/../../b", "/a/../../b", "/b")]
    [InlineData("/a/b/../", "/a/b/..", "/a")]
    [InlineData("/a/./", "/a/.", "/a")]
    [InlineData("/a/b/%2e%2e", null, "/a")]
    [InlineData("/a/../..", null, null)]
    [InlineData("/a/../b", null, null)]
    [InlineData("http://abs.example/a?b", "http:/abs.example/a?b", "http://abs.example/a?b")]
    [InlineData("http://abs.example", "http:/abs.example", "http://abs.example/")]
    [InlineData("HTTP://x//a/../b/", "HTTP:/x/a/../b/", "http://x/b/")]
    [InlineData("ftp://x/a", "ftp:/x/a", "ftp://x/a")]
    public async Task ThePathToWhichAClientIsSent(string target, string? upTo15, string? from16)
    {
        var tree = Api(_ => "");

        Assert.Equal((upTo15, from16), (await LocationAsync(tree, 15, target), await LocationAsync(tree, 16, target)));
    }

    [Fact]
    public async Task APageThatThrows_Answers500_AndTheLogSaysWhy()
    {
        var tree = new FolderTree().File("app/[id]/page.csx", "string Page(PageProps props)\n{\n    throw new InvalidOperationException(\"no such thing\");\n}");
        var app = await RouteHandlerApp.BuildAsync(tree);

        var answer = await app.FetchAsync("/1");

        Assert.Equal((500, "text/html; charset=utf-8"), (answer.Status, answer.Headers.Get("content-type")));
        Assert.Equal(["app/[id]/page.csx(3): InvalidOperationException: no such thing"], app.Log.Tail(9));
    }

    private static FolderTree Api(Func<Server.NextRequest, string> body) => new FolderTree().Route("app/api", route => route.Get(request => new(body(request))));

    private static async Task<ServerResponse> SendAsync(FolderTree tree, int version, string target) =>
        await (await RouteHandlerApp.BuildAsync(tree, new() { Version = (NextVersion)version })).HandleAsync(new() { Method = "GET", Target = target });

    private static async Task<string> BodyAsync(FolderTree tree, int version, string target) =>
        await new StreamReader((await SendAsync(tree, version, target)).Body!, Encoding.UTF8).ReadToEndAsync();

    private static async Task<string?> LocationAsync(FolderTree tree, int version, string target)
    {
        var answer = await SendAsync(tree, version, target);
        return answer.Status == 308 ? answer.Headers.First(header => header.Key == "location").Value : null;
    }
}
