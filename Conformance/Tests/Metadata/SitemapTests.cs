using RouteHandlers.Build;
using RouteHandlers.Metadata;
using RouteHandlers.Runtime;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
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
    [InlineData("new { url = \"/\", videos = new object[] { null } }", "(reading 'title')")]
    [InlineData("null", "(reading 'alternates')")]
    public async Task AnItemThatIsNull_FailsTheBuild(string item, string message)
    {
        var refused = await Assert.ThrowsAsync<BuildException>(() =>
            RouteHandlerApp.BuildAsync(new FolderTree().File("app/sitemap.csx", $"object sitemap() => new object[] {{ {item} }};")));

        Assert.Contains($"Cannot read properties of null {message}", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
    }

    // As resolveSitemap of next@14.2.35 (without images and videos), next@15.5.29 and next@16.4.6 gives it for the same values.
    [Theory]
    [InlineData("\"/\"", "<loc>undefined</loc>\n")]
    [InlineData("{}", "<loc>undefined</loc>\n")]
    [InlineData("{\"url\":null,\"priority\":\"1\",\"lastModified\":0,\"changeFrequency\":\"\"}", "<loc>null</loc>\n")]
    [InlineData("{\"url\":[1,[2,null]],\"priority\":0}", "<loc>1,2,</loc>\n<priority>0</priority>\n")]
    [InlineData("{\"alternates\":{\"canonical\":\"/\"}}", "<loc>undefined</loc>\n")]
    [InlineData("{\"alternates\":{\"languages\":[\"a\",null]}}",
        "<loc>undefined</loc>\n<xhtml:link rel=\"alternate\" hreflang=\"0\" href=\"a\" />\n<xhtml:link rel=\"alternate\" hreflang=\"1\" href=\"null\" />\n")]
    [InlineData("{\"images\":\"ä😀\"}",
        "<loc>undefined</loc>\n<image:image>\n<image:loc>ä</image:loc>\n</image:image>\n<image:image>\n<image:loc>😀</image:loc>\n</image:image>\n")]
    [InlineData("{\"images\":[null,{}],\"videos\":5}",
        "<loc>undefined</loc>\n<image:image>\n<image:loc>null</image:loc>\n</image:image>\n<image:image>\n<image:loc>[object Object]</image:loc>\n</image:image>\n")]
    [InlineData("{\"videos\":[\"v\"]}",
        "<loc>undefined</loc>\n<video:video>\n<video:title>undefined</video:title>\n<video:thumbnail_loc>undefined</video:thumbnail_loc>\n<video:description>undefined</video:description>\n</video:video>\n")]
    [InlineData("{\"videos\":[{\"title\":null,\"restriction\":\"CA\",\"platform\":{\"relationship\":null},\"uploader\":{\"content\":\"me\",\"info\":null}}]}",
        "<loc>undefined</loc>\n<video:video>\n<video:title>null</video:title>\n<video:thumbnail_loc>undefined</video:thumbnail_loc>\n<video:description>undefined</video:description>\n"
        + "<video:restriction relationship=\"undefined\">undefined</video:restriction>\n<video:platform relationship=\"null\">undefined</video:platform>\n"
        + "<video:uploadernull>me</video:uploader>\n</video:video>\n")]
    public void AnEntryOfAnyForm_IsWrittenAsAScriptWouldWriteIt(string entry, string written)
    {
        var xml = SitemapXml.Of(JavaScriptJson.Parse($"[{entry}]"), ContractRules.For(NextVersion.Next16).Metadata);

        Assert.Equal($"<url>\n{written}</url>\n</urlset>\n", xml[xml.IndexOf("<url>", StringComparison.Ordinal)..]);
        Assert.Equal(written.Contains("<image:", StringComparison.Ordinal), xml.Contains("xmlns:image", StringComparison.Ordinal));
        Assert.Equal(entry.Contains("alternates", StringComparison.Ordinal), xml.Contains("xmlns:xhtml", StringComparison.Ordinal));
    }

    // As resolveSitemap of next@16.4.6 gives it on a server that keeps UTC.
    [Fact]
    public void ADate_IsIsoInLastModifiedAlone()
    {
        var date = new DateTime(2023, 11, 4, 22, 13, 20, 123, DateTimeKind.Utc);

        var xml = SitemapXml.Of(new[] { new { url = "/", lastModified = date, videos = new[] { new { title = "t", publication_date = date } } } }, new());

        Assert.Contains("<lastmod>2023-11-04T22:13:20.123Z</lastmod>", xml, StringComparison.Ordinal);
        Assert.Contains("<video:publication_date>Sat Nov 04 2023 22:13:20 GMT+0000 (Coordinated Universal Time)</video:publication_date>", xml, StringComparison.Ordinal);
    }

    // As resolveRobots of next@16.4.6 gives it.
    [Theory]
    [InlineData("{\"rules\":5,\"host\":[\"a\",\"b\"]}", "User-Agent: *\n\nHost: a,b\n")]
    [InlineData("{\"rules\":{\"crawlDelay\":[],\"allow\":[null,\"\"],\"userAgent\":[]}}", "Allow: null\nAllow: \nCrawl-delay: \n\n")]
    [InlineData("{\"rules\":{\"crawlDelay\":[1,2],\"other\":[\"x\",null]}}", "User-Agent: *\nCrawl-delay: 1,2\n0: x\n\n")]
    [InlineData("{\"rules\":[]}", "")]
    public void RobotsOfAnyForm_AreWrittenAsAScriptWouldWriteThem(string robots, string written) =>
        Assert.Equal(written, RobotsText.Of(JavaScriptJson.Parse(robots), ContractRules.For(NextVersion.Next16).Metadata));

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"rules\":[null]}")]
    public void RobotsWithoutRules_AreNone(string robots) => Assert.Throws<TypeErrorException>(() => RobotsText.Of(JavaScriptJson.Parse(robots), new()));

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
