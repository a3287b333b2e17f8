using RouteHandlers.Build;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Metadata;

/// <summary>Which files are metadata files, and where they answer.</summary>
public class MetadataFileTests
{
    [Theory]
    [InlineData("app/sitemap.csx", "/sitemap.xml")]
    [InlineData("app/sitemap.xml", "/sitemap.xml")]
    [InlineData("app/shop/sitemap.csx", "/shop/sitemap.xml")]
    [InlineData("app/(group)/sitemap.csx", "/sitemap.xml")]
    [InlineData("app/[shop]/sitemap.csx", "/[shop]/sitemap.xml")]
    [InlineData("src/app/sitemap.csx", "/sitemap.xml")]
    [InlineData("app/robots.csx", "/robots.txt")]
    [InlineData("app/robots.txt", "/robots.txt")]
    [InlineData("app/manifest.csx", "/manifest.webmanifest")]
    [InlineData("app/manifest.webmanifest", "/manifest.webmanifest")]
    [InlineData("app/manifest.json", "/manifest.json")]
    [InlineData("app/favicon.ico", "/favicon.ico")]
    [InlineData("app/shop/icon.png", "/shop/icon.png")]
    [InlineData("app/icon2.csx", "/icon2")]
    [InlineData("app/shop/opengraph-image.csx", "/shop/opengraph-image")]
    public void AMetadataFile(string file, string path)
    {
        var found = Assert.Single(Find(file));

        Assert.Equal((AppFileKind.Metadata, path), (found.Kind, found.Path));
    }

    [Theory]
    [InlineData("sitemap.csx")]
    [InlineData("app/sitemaps.csx")]
    [InlineData("app/sitemap1.csx")]
    [InlineData("app/sitemap.txt")]
    [InlineData("app/sitemap.a.xml")]
    [InlineData("app/_lib/sitemap.csx")]
    [InlineData("app/shop/robots.csx")]
    [InlineData("app/(group)/robots.txt")]
    [InlineData("app/shop/manifest.json")]
    [InlineData("app/shop/favicon.ico")]
    [InlineData("app/favicon.csx")]
    [InlineData("app/icon12.png")]
    [InlineData("app/apple-icon.svg")]
    [InlineData("app/sitemap")]
    public void NotAMetadataFile(string file) => Assert.Empty(Find(file));

    [Fact]
    public void OfAFileAndCodeAtOnePath_TheFileAnswers()
    {
        var found = Assert.Single(Find("app/robots.csx", "app/robots.ts", "app/robots.txt"));

        Assert.Equal(("app/robots.txt", "app/robots.txt"), (found.File.Path, found.DisplayPath));
    }

    private static IEnumerable<AppFile> Find(params string[] files) =>
        AppFiles.Find(files.Aggregate(new FolderTree(), (tree, path) => tree.File(path, "")), ContractRules.For(NextVersion.Next15).Tree);
}
