using RouteHandlers.Build;
using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Metadata;

/// <summary>Sitemaps written as code, beyond what the fixtures show.</summary>
public class SitemapTests
{
    [Fact]
    public async Task ASitemapIsAnArrayOfObjects()
    {
        var app = await RouteHandlerApp.BuildAsync(new FolderTree().Metadata("app/sitemap", sitemap => sitemap.Default(_ => new[] { new { url = "https://acme.test" } })));

        var response = await app.FetchAsync("/sitemap.xml");

        Assert.Equal("application/xml", response.Headers.Get("content-type"));
        Assert.Contains("<loc>https://acme.test</loc>", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(NextVersion.Next14, "7 False")]
    [InlineData(NextVersion.Next15, "7 False")]
    [InlineData(NextVersion.Next16, "7 True")]
    public async Task TheIdIsThatOfTheVersion(NextVersion version, string url)
    {
        var app = await RouteHandlerApp.BuildAsync(
            new FolderTree().Metadata("app/sitemap", sitemap => sitemap
                .GenerateSitemaps(() => new[] { new { id = 7 } })
                .Default(props => EntryAsync(props))),
            new() { Version = version });

        var text = await (await app.FetchAsync("/sitemap/7.xml")).TextAsync();

        Assert.Contains($"<loc>{url}</loc>", text, StringComparison.Ordinal);

        static async Task<object?> EntryAsync(MetadataProps? props) => new[] { new { url = $"{await props!.Id!} {props.Id!.IsPromise}" } };
    }

    [Theory]
    [InlineData("new { url = \"/\", videos = new object[] { null } }", "a video that is no object")]
    [InlineData("new { url = \"/\", videos = new object[] { \"v\" } }", "a video that is no object")]
    [InlineData("new { url = \"/\", videos = new[] { new { restriction = \"CA\" } } }", "a video whose restriction is no object")]
    [InlineData("new { url = \"/\", videos = new[] { new { uploader = \"me\" } } }", "a video whose uploader is no object")]
    [InlineData("\"/\"", "an item that is no object")]
    public async Task AnItemOfAnotherForm_IsSaid(string item, string message)
    {
        var refused = await Assert.ThrowsAsync<BuildException>(() =>
            RouteHandlerApp.BuildAsync(new FolderTree().File("app/sitemap.csx", $"object sitemap() => new object[] {{ {item} }};")));

        Assert.Contains($"The sitemap has {message}; an object with ", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheListingNamesThem()
    {
        var app = await RouteHandlerApp.BuildAsync(new FolderTree()
            .Metadata("app/sitemap", sitemap => sitemap.Default(_ => Array.Empty<object>()))
            .Metadata("app/live/sitemap", sitemap => sitemap.Config("dynamic", "force-dynamic").Default(_ => Array.Empty<object>()))
            .Metadata("app/several/sitemap", sitemap => sitemap.GenerateSitemaps(() => new[] { new { id = 0 } }).Default(_ => Array.Empty<object>()))
            .File("app/robots.txt", "User-Agent: *"));

        Assert.Equal(
            [("/live/sitemap.xml", RouteKind.Dynamic), ("/robots.txt", RouteKind.Static), ("/several/sitemap/[__metadata_id__]", RouteKind.Prerendered), ("/sitemap.xml", RouteKind.Static)],
            app.RouteListing.Routes.Select(route => (route.Path, route.Kind)));
    }

    [Theory]
    [InlineData("object sitemap(int id) => null;", BuildErrorCode.InvalidExport)]
    [InlineData("object other() => null;", BuildErrorCode.PageDataError)]
    [InlineData("object sitemap() => null;", BuildErrorCode.PrerenderError)]
    [InlineData("object sitemap() => new object[] { null };", BuildErrorCode.PrerenderError)]
    [InlineData("object sitemap() => \"\";", BuildErrorCode.PrerenderError)]
    [InlineData("object generateSitemaps() => new { id = 1 };\nobject sitemap() => new object[0];", BuildErrorCode.PageDataError)]
    [InlineData("object generateSitemaps() => new[] { new { name = 1 } };\nobject sitemap() => new object[0];", BuildErrorCode.PageDataError)]
    public async Task AnExportOfAnotherShapeFailsTheBuild(string script, BuildErrorCode code)
    {
        var refused = await Assert.ThrowsAsync<BuildException>(() => RouteHandlerApp.BuildAsync(new FolderTree().File("app/sitemap.csx", script)));

        Assert.Equal(code, Assert.Single(refused.Errors).Code);
    }
}
