using RouteHandlers.Build;
using RouteHandlers.Runtime;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;
using Xunit;
using static RouteHandlers.Conformance.Tests.Build.Building;

namespace RouteHandlers.Conformance.Tests.Build;

/// <summary>Trees that a law once found judged wrongly.</summary>
public class ConflictTests
{
    [Fact]
    public void OneBadNameTwiceInAPathIsOneError() =>
        Assert.Single(ErrorsOf("app/[[...]]/[[...]]/route.csx"), error => error.Code == BuildErrorCode.EmptyParameterName);

    [Fact]
    public void AFolderNamedLikeAnEmptyParameterIsNoParameter() => Assert.Empty(
        ErrorsOf(TreeOf("app/[x]/[y]/route.csx", "app/[]/[z]/route.csx"), ContractRules.For(NextVersion.Next15, Contract.Observed)));

    [Fact]
    public void Next16_TwoNamesBetweenLikePaths_AreFoundBehindAnUnlikeOne()
    {
        var error = Assert.Single(ErrorsOf(
            TreeOf("app/[x]/a/route.csx", "app/[x]/b/route.csx", "app/[y]/b/route.csx"), ContractRules.For(NextVersion.Next16, Contract.Observed)));

        Assert.Equal(BuildErrorCode.SlugNamesDiffer, error.Code);
        Assert.Equal<string>(["app/[x]/b/route.csx", "app/[y]/b/route.csx"], error.Paths);
    }

    // As getSortedRoutes of next@14.2.35 and 15.5.29 and validateAppPaths of 16.4.6 say it of the same paths.
    [Theory]
    [InlineData(true, "app/[x-y]/[xy]/route.csx")]
    [InlineData(true, "app/[é]/a/[ü]/route.csx")]
    [InlineData(true, "app/[x.y]/[...xy]/route.csx")]
    [InlineData(false, "app/[x_y]/[xy]/route.csx")]
    [InlineData(false, "app/[xy]/[XY]/route.csx")]
    [InlineData(false, "app/[é]/[x]/route.csx")]
    [InlineData(false, "app/[x-y]/route.csx", "app/a/[xy]/route.csx")]
    public void NamesOfOnePathDifferInMoreThanSymbols(bool refused, params string[] files) =>
        Assert.Equal(refused ? [BuildErrorCode.SlugNameRepeats] : [], ErrorsOf(files).Select(error => error.Code));

    // As a server of next@15.5.29 answers whose manifest names the same paths.
    [Theory]
    [InlineData(500, "app/a/[x]/route", "app/a/[x]/[[...y]]/route")]
    [InlineData(500, "app/a/[x]/[x-]/route")]
    [InlineData(500, "app/a/[x]/[....y]/route")]
    [InlineData(200, "app/a/route", "app/a/[[...y]]/route")]
    public async Task Next15_WhatCannotBeSortedAtRunTime_LeavesNoRoute(int status, params string[] files)
    {
        var tree = files.Append("app/other/route").Aggregate(new FolderTree(), (built, file) => built.Route(file[..^"/route".Length], route => route.Get(_ => new Response("here"))));
        var app = await RouteHandlerApp.BuildAsync(tree, new() { Version = NextVersion.Next15, Contract = Contract.Observed });

        Assert.Equal(status, (await app.FetchAsync("/other")).Status);
    }
}
