using RouteHandlers.Build;
using RouteHandlers.Versions;
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
}
