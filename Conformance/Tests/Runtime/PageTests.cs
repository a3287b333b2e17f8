using RouteHandlers.Build;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Runtime;

/// <summary>What pages answer, as far as handlers have them for neighbours.</summary>
public class PageTests
{
    private const string Query = "async Task<string> Page(PageProps props) => $\"<p>{(await props.SearchParams)[\"q\"]}</p>\";";

    [Fact]
    public async Task AQueryWithOneNameTwice_IsAList()
    {
        var app = await BuildAsync(new FolderTree().File("app/p/page.csx", Query));

        Assert.Contains("<p>1,2</p>", await (await app.FetchAsync("/p?q=1&q=2")).TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string NotFound() => throw new KeyNotFoundException(\"no text\");", "no text")]
    [InlineData("string NotFound() => null;", "NotFound() gave null")]
    public async Task ANotFoundPageThatFails_FailsTheBuild(string script, string message)
    {
        var error = Assert.Single((await Assert.ThrowsAsync<BuildException>(() => BuildAsync(new FolderTree()
            .File("app/page.csx", "string Page() => \"<p></p>\";").File("app/not-found.csx", script)))).Errors);

        Assert.Equal("prerender-error", error.Code.Name());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14, "<p>1</p>")]
    [InlineData(15, "<p>1</p>")]
    [InlineData(16, "<p></p>")]
    public async Task SearchParams_WithoutAwait_AreTheVersions(int version, string expected)
    {
        var app = await BuildAsync(new FolderTree().File("app/p/page.csx", "string Page(PageProps props) => $\"<p>{props.SearchParams[\"q\"]}</p>\";"), version);

        Assert.Contains(expected, await (await app.FetchAsync("/p?q=1")).TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("const int revalidate = 60;", "const int revalidate = 30;", "s-maxage=30, stale-while-revalidate=31535970")]
    [InlineData("const int revalidate = 30;", "const int revalidate = 60;", "s-maxage=30, stale-while-revalidate=31535970")]
    [InlineData("const int revalidate = 30;", "", "s-maxage=30, stale-while-revalidate=31535970")]
    [InlineData("const string dynamic = \"force-dynamic\";", "const string dynamic = \"force-static\";", "s-maxage=31536000")]
    [InlineData("const string dynamic = \"force-static\";", "const int revalidate = 0;", "private, no-cache, no-store, max-age=0, must-revalidate")]
    public async Task TheShortestLifetimeCounts_AndTheNearestOfEveryOtherOption(string layout, string page, string cacheControl)
    {
        var app = await BuildAsync(new FolderTree()
            .File("app/layout.csx", layout + "\nstring Layout(string children) => children;")
            .File("app/p/page.csx", page + "\nstring Page() => \"<p></p>\";"));

        Assert.Equal(cacheControl, (await app.FetchAsync("/p")).Headers.Get("cache-control"));
    }

    [Fact]
    public async Task APageWithALifetime_IsMadeAnewWhenThatIsOver()
    {
        var runs = 0;
        var app = await BuildAsync(new FolderTree()
            .File("app/p/page.csx", "const int revalidate = 60;\nstring Page() => \"<p></p>\";")
            .Layout("app", children => $"<main>{++runs}</main>"));

        Assert.Equal<string?[]>(["HIT", "STALE", "HIT"], [await StateAsync(0), await StateAsync(61), await StateAsync(0)]);

        async Task<string?> StateAsync(int seconds)
        {
            await app.AdvanceAsync(TimeSpan.FromSeconds(seconds));
            return (await app.FetchAsync("/p")).Headers.Get("x-nextjs-cache");
        }
    }

    [Fact]
    public async Task AStaticPageThatThrows_FailsTheBuild()
    {
        var tree = new FolderTree().File("app/p/page.csx", "string Page() => throw new Exception(\"no such thing\");");

        var refused = await Assert.ThrowsAsync<BuildException>(() => BuildAsync(tree));

        Assert.Equal([BuildErrorCode.PrerenderError], refused.Errors.Select(error => error.Code));
    }

    [Theory]
    [InlineData("/nowhere", 404)]
    [InlineData("/items/unlisted", 404)]
    public async Task TheNotFoundFile_IsThePageOfWhatIsNotFound(string path, int status)
    {
        var app = await BuildAsync(new FolderTree()
            .File("app/not-found.csx", "string NotFound() => \"<h1>Own</h1>\";")
            .File("app/items/[slug]/page.csx", "const bool dynamicParams = false;\nobject generateStaticParams() => new[] { new { slug = \"a\" } };\nstring Page() => \"<p></p>\";")
            .Layout("app", children => $"<main>{children}</main>"));

        var answer = await app.FetchAsync(path);

        Assert.Equal((status, true), (answer.Status, (await answer.TextAsync()).Contains("<main><h1>Own</h1></main>", StringComparison.Ordinal)));
    }

    private static Task<RouteHandlerApp> BuildAsync(FolderTree tree, int version = 15) => RouteHandlerApp.BuildAsync(tree, new() { Version = (NextVersion)version });
}
