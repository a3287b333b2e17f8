using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Metadata;

/// <summary>What the heads of pages say, beyond what the fixtures show.</summary>
public class HeadTagsTests
{
    private const string Page = "string Page() => \"<h1>Page</h1>\";";

    // As pages of next@14.2.35, next@15.5.29 and next@16.4.6 have it, the query apart.
    [Theory]
    [InlineData("alt", "", "alt=\"\" type=\"image/png\">")]
    [InlineData("contentType", "", "type=\"image/png\">")]
    [InlineData("size", 3, "type=\"image/png\" sizes=\"undefinedxundefined\">")]
    public async Task AnExportOfAnIcon_StandsInItsLinkAsAScriptHasIt(string name, object value, string end)
    {
        var html = await HtmlAsync(new FolderTree().Metadata("app/icon", icon => icon.Config(name, value).Default(_ => new Response("icon"))), 15);

        Assert.Matches($"<link rel=\"icon\" href=\"/icon\\?[0-9a-f]+\" {end}", html);
    }

    [Fact]
    public async Task AnImageWithAnEmptyAlt_HasNone()
    {
        var html = await HtmlAsync(new FolderTree().Metadata("app/opengraph-image", image => image.Config("alt", "").Config("size", new { width = 3 }).Default(_ => new Response("image"))), 15);

        Assert.DoesNotContain(":alt", html, StringComparison.Ordinal);
        Assert.DoesNotContain(":height", html, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:image:width\" content=\"3\">", html, StringComparison.Ordinal);
    }

    // As next@15.5.29 has it: the manifest first, and of several the one that is no code.
    [Fact]
    public async Task OneManifestStandsBeforeTheIcons()
    {
        var html = await HtmlAsync(
            new FolderTree().File("app/manifest.webmanifest", "{}").File("app/manifest.json", "{}").Metadata("app/icon", icon => icon.Default(_ => new Response("icon"))), 15);

        Assert.Contains("<link rel=\"manifest\" href=\"/manifest.webmanifest\"><link rel=\"icon\"", html, StringComparison.Ordinal);
    }

    private static async Task<string> HtmlAsync(FolderTree tree, int version) =>
        await (await (await RouteHandlerApp.BuildAsync(tree.File("app/page.csx", Page), new() { Version = (NextVersion)version })).FetchAsync("/")).TextAsync();
}
