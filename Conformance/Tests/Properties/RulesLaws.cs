using FsCheck.Fluent;
using RouteHandlers.Versions;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Properties;

/// <summary>The documented and the observed contract differ by the quirks and by nothing else.</summary>
public class RulesLaws
{
    public static TheoryData<NextVersion> Versions => [NextVersion.Next14, NextVersion.Next15, NextVersion.Next16];

    [Theory]
    [MemberData(nameof(Versions))]
    public void WhatIsObservedDiffersFromTheDocumentsWhereAQuirkSaysSo(NextVersion version)
    {
        var documented = ContractRules.For(version, Contract.Documented);
        var bent = QuirksOf(version).SelectMany(quirk => ContractRules.Differences(documented, quirk.Apply(documented))).Select(difference => difference.Rule).Distinct();
        Assert.Equal(
            bent.Order(StringComparer.Ordinal),
            ContractRules.Differences(documented, ContractRules.For(version, Contract.Observed)).Select(difference => difference.Rule).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void TheOrderOfQuirksMeansNothing(NextVersion version)
    {
        var observed = ContractRules.For(version, Contract.Observed);
        Laws.Hold(Gen.Shuffle(QuirksOf(version)), quirks =>
            Assert.Empty(ContractRules.Differences(observed, quirks.Aggregate(ContractRules.For(version), (rules, quirk) => quirk.Apply(rules)))), cases: 100);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void AQuirkTakenAwayGivesBackWhatItBent(NextVersion version)
    {
        var documented = ContractRules.For(version);
        Laws.Hold(Gen.SubListOf(QuirksOf(version)), quirks =>
        {
            var some = quirks.Aggregate(documented, (rules, quirk) => quirk.Apply(rules));
            var bent = quirks.SelectMany(quirk => ContractRules.Differences(documented, quirk.Apply(documented))).Select(difference => difference.Rule).ToHashSet();
            Assert.All(ContractRules.Differences(documented, some), difference => Assert.Contains(difference.Rule, bent));
        }, cases: 200);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void EveryQuirkBendsSomethingAndTwiceIsAsOnce(NextVersion version) => Assert.All(QuirksOf(version), quirk =>
    {
        var once = quirk.Apply(ContractRules.For(version));
        Assert.NotEmpty(ContractRules.Differences(ContractRules.For(version), once));
        Assert.Empty(ContractRules.Differences(once, quirk.Apply(once)));
    });

    [Theory]
    [MemberData(nameof(Versions))]
    public void ContractsDoNotChangeFromOneCallToTheNext(NextVersion version) => Assert.All(Enum.GetValues<Contract>(), contract =>
        Assert.Empty(ContractRules.Differences(ContractRules.For(version, contract), ContractRules.For(version, contract))));

    private static Quirk[] QuirksOf(NextVersion version) => [.. Quirk.All.Where(quirk => quirk.Versions.Contains(version))];
}
