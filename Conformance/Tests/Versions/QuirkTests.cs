using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Versions;

public class QuirkTests
{
    [Fact]
    public void EachHasItsOwnNameInKebabCase()
    {
        Assert.Equal(Quirk.All.Select(quirk => quirk.Id).Distinct(), Quirk.All.Select(quirk => quirk.Id));
        Assert.All(Quirk.All, quirk => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$", quirk.Id));
    }

    [Fact]
    public void EachBendsARequirementInAVersion() => Assert.All(Quirk.All, quirk =>
    {
        Assert.All(quirk.Requirements, id => Assert.Matches("^RH-[A-Z0-9]+-[0-9]+$", id));
        Assert.NotEmpty(quirk.Requirements);
        Assert.NotEmpty(quirk.Versions);
        Assert.EndsWith(".", quirk.Summary, StringComparison.Ordinal);
    });

    [Fact]
    public void AVersionThatIsNotModelledIsAMistakeOfTheCaller() =>
        Assert.Contains("The modelled versions are 14, 15 and 16.", Assert.Throws<ArgumentOutOfRangeException>(() => ContractRules.For((NextVersion)13)).Message, StringComparison.Ordinal);
}
