using FsCheck;
using FsCheck.Fluent;
using RouteHandlers.Build;
using RouteHandlers.Conformance.Tests.Properties;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.CachingTests;

public sealed class GeneratedPathsTests
{
    [Theory]
    [InlineData("/items/a", "HIT")]
    [InlineData("/items/b", "HIT")]
    public async Task WhatIsNamedIsRenderedAtBuild(string path, string cache)
    {
        var app = await BuildAsync("app/items/[slug]", NextVersion.Next15, new { slug = "a" }, new { slug = "b" });

        Assert.Equal(cache, (await app.FetchAsync(path)).Headers.Get("x-nextjs-cache"));
    }

    [Theory]
    [InlineData("app/[...path]", "/a/b")]
    [InlineData("app/[[...path]]", "/a/b")]
    public async Task ACatchAllTakesAnArray(string folder, string path)
    {
        var app = await BuildAsync(folder, NextVersion.Next16, new { path = new[] { "a", "b" } });

        Assert.Equal("HIT", (await app.FetchAsync(path)).Headers.Get("x-nextjs-cache"));
    }

    [Theory]
    [InlineData("app/[slug]", """{"slug":1}""", "gave 1 for [slug]. A text is expected.")]
    [InlineData("app/[slug]", """{"slug":["a"]}""", "gave [\"a\"] for [slug]. A text is expected.")]
    [InlineData("app/[...slug]", """{"slug":"a"}""", "gave \"a\" for [...slug]. An array is expected.")]
    [InlineData("app/[slug]", "1", "gave an array with 1 in it.")]
    public async Task OtherValuesFailTheBuild(string folder, string item, string message)
    {
        var refused = await Assert.ThrowsAsync<BuildException>(() => BuildAsync(folder, NextVersion.Next15, JavaScriptJson.Parse(item)!));

        var error = Assert.Single(refused.Errors);
        Assert.Equal(BuildErrorCode.PageDataError, error.Code);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGeneratorThatFailsFailsTheBuild()
    {
        var refused = await Assert.ThrowsAsync<BuildException>(() => RouteHandlerApp.BuildAsync(new FolderTree().Route("app/[slug]", route => route
            .Get(_ => new Response("")).GenerateStaticParams(() => throw new JavaScriptException("no list.")))));

        Assert.Equal(
            "app/[slug]/route.csx: generateStaticParams failed: no list. It says at build which paths are rendered: return an array of objects, each with a value for every dynamic segment.",
            Assert.Single(refused.Errors).Message);
    }

    /// <summary>Whatever text is named, a request finds it by its escapes, and the handler gets that text.</summary>
    [Fact]
    public void ANamedTextIsFound() => Laws.Hold(
        ArbMap.Default.GeneratorFor<NonEmptyString>().Select(text => text.Get).Where(text => Uri.UnescapeDataString(Uri.EscapeDataString(text)) == text && text.Trim('.').Length > 0),
        async text =>
        {
            var app = await RouteHandlerApp.BuildAsync(
                new FolderTree().Route("app/items/[slug]", route => route
                    .Get(async (_, context) => Response.Json((await context.Params)["slug"].ToString())).GenerateStaticParams(new { slug = text })),
                new() { Version = NextVersion.Next15 });
            var answer = await app.FetchAsync("/items/" + Uri.EscapeDataString(text));

            Assert.Equal("HIT", answer.Headers.Get("x-nextjs-cache"));
            Assert.Equal(text, (await answer.JsonAsync())!.ToString());
        },
        cases: 100);

    private static Task<RouteHandlerApp> BuildAsync(string folder, NextVersion version, params object[] paths) =>
        RouteHandlerApp.BuildAsync(new FolderTree().Route(folder, route => route.Get(_ => new Response("")).GenerateStaticParams(paths)), new() { Version = version });
}
