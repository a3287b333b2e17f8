using RouteHandlers.Conformance.Tests.Snapshots;
using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Versions;

public class DifferencesTests
{
    [Fact]
    public void BetweenTheVersions() => Snapshot.Match(string.Join('\n',
        Section("14 | 15", ContractRules.For(NextVersion.Next14), ContractRules.For(NextVersion.Next15)),
        Section("15 | 16", ContractRules.For(NextVersion.Next15), ContractRules.For(NextVersion.Next16))));

    [Fact]
    public void BetweenDocumentsAndReleases() => Snapshot.Match(string.Join('\n', Enum.GetValues<NextVersion>().Select(version =>
        Section($"{(int)version} documented | observed", ContractRules.For(version), ContractRules.For(version, Contract.Observed)))));

    [Fact]
    public void OfOneQuirk() => Snapshot.Match(string.Join('\n', Quirk.All.SelectMany(quirk => quirk.Versions.Select(version =>
        Section($"{quirk.Id} in {(int)version}", ContractRules.For(version), quirk.Apply(ContractRules.For(version)))))));

    [Fact]
    public void OneRuleIsOneDifference()
    {
        var rules = ContractRules.For(NextVersion.Next15);

        var difference = Assert.Single(ContractRules.Differences(rules, rules with { Params = rules.Params with { DecodeTimes = 2 } }));

        Assert.Equal(("Params.DecodeTimes", "1", "2", "Params.DecodeTimes: 1 | 2"), (difference.Rule, difference.First, difference.Second, difference.ToString()));
    }

    [Fact]
    public void TheOrderOfAListIsADifference_ThatOfASetIsNone()
    {
        var rules = ContractRules.For(NextVersion.Next15);

        Assert.Equal("Routing.Precedence", Assert.Single(ContractRules.Differences(rules, rules with { Routing = rules.Routing with { Precedence = [.. rules.Routing.Precedence.Reverse()] } })).Rule);
        Assert.Empty(ContractRules.Differences(rules, rules with { Build = rules.Build with { Fails = [.. rules.Build.Fails.Reverse()] } }));
    }

    private static string Section(string title, ContractRules first, ContractRules second) =>
        $"{title}\n{string.Concat(ContractRules.Differences(first, second).Select(difference => $"  {difference}\n"))}";
}
