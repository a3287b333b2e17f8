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
}
