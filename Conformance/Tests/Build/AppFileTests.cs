using RouteHandlers.Build;
using RouteHandlers.Versions;
using Xunit;
using static RouteHandlers.Conformance.Tests.Build.Building;

namespace RouteHandlers.Conformance.Tests.Build;

/// <summary>Which files of a tree are routes and pages.</summary>
public class AppFileTests
{
    [Theory]
    [InlineData("app/route.csx", "/")]
    [InlineData("app/a/b/c/d/e/f/g/h/route.csx", "/a/b/c/d/e/f/g/h")]
    [InlineData("app/items/[slug]/route.csx", "/items/[slug]")]
    [InlineData("app/(g)/@s/a/route.csx", "/a")]
    [InlineData("app/%5Fa/route.csx", "/_a")]
    [InlineData("src/app/a/route.csx", "/a")]
    [InlineData("app/app/route.csx", "/app")]
    [InlineData("app/route/route.csx", "/route")]
    public void ARoute(string file, string path) => Assert.Equal([path], PathsOf(file));

    [Theory]
    [InlineData("route.csx")]
    [InlineData("lib/route.csx")]
    [InlineData("App/route.csx")]
    [InlineData("application/route.csx")]
    [InlineData("src/lib/app/route.csx")]
    [InlineData("app/Route.csx")]
    [InlineData("app/routes.csx")]
    [InlineData("app/route.get.ts")]
    [InlineData("app/route")]
    [InlineData("app/route.mjs")]
    [InlineData("app/route.json")]
    [InlineData("app/_lib/route.csx")]
    [InlineData("app/a/_lib/b/route.csx")]
    public void NotARoute(string file) => Assert.Empty(AppFiles.Find(TreeOf().File(file, ""), ContractRules.For(NextVersion.Next15).Tree));

    [Fact]
    public void TheTwinRuns_AndTheOthersAreItsTwins()
    {
        var file = Assert.Single(AppFiles.Find(TreeOf("app/a/route.js", "app/a/route.ts", "app/a/route.csx"), ContractRules.For(NextVersion.Next15).Tree));

        Assert.Equal("app/a/route.csx", file.File.Path);
        Assert.Equal(["app/a/route.js", "app/a/route.ts"], file.Twins.Select(twin => twin.Path));
        Assert.Equal("app/a/route.js", file.DisplayPath);
    }

    [Fact]
    public void SrcApp_IsIgnoredBesideApp() => Assert.Equal(["/a"], PathsOf("app/a/route.csx", "src/app/b/route.csx"));

    private static IEnumerable<string> PathsOf(params string[] files) =>
        AppBuilder.Build(TreeOf(files), ContractRules.For(NextVersion.Next15)).Files.Select(file => file.File.Path);
}
