using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Reporting;
using RouteHandlers.Conformance.Running;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Reporting;

public sealed class RunSummaryTests
{
    [Theory]
    [InlineData(Outcome.Passed, true)]
    [InlineData(Outcome.ExpectedDeviation, true)]
    [InlineData(Outcome.Failed, false)]
    [InlineData(Outcome.UnexpectedPass, false)]
    [InlineData(Outcome.Broken, false)]
    [InlineData(Outcome.NotApplicable, true)]
    public void OneScenarioOfThatOutcomeBesideOneThatPassedConforms(Outcome outcome, bool conforms) =>
        Assert.Equal(conforms, MadeRun.Summary(MadeRun.Passed, MadeRun.Passed with { Scenario = "methods/other", Outcome = outcome }).Conforms);

    [Theory]
    [InlineData(Outcome.NotApplicable)]
    [InlineData(Outcome.Broken)]
    public void NothingExecutedDoesNotConform(Outcome outcome) => Assert.False(MadeRun.Summary(MadeRun.Passed with { Outcome = outcome }).Conforms);

    [Theory]
    [InlineData(RequirementLevel.Documented, true)]
    [InlineData(RequirementLevel.Reference, true)]
    [InlineData(RequirementLevel.Observed, false)]
    public void AFailureDecidesAtItsLevelAndBelow(RequirementLevel level, bool conforms) =>
        Assert.Equal(conforms, MadeRun.Summary(level, MadeRun.Passed, MadeRun.FailedAtTheLevelObserved).Conforms);

    [Fact]
    public void TheTalliesAddUp()
    {
        var summary = MadeRun.Summary([.. MadeRun.All, MadeRun.FailedAtTheLevelObserved]);

        Assert.Equal(["documented: 6 = 1+1+1+1+1+1", "reference: 0 = 0+0+0+0+0+0", "observed: 1 = 0+1+0+0+0+0"], summary.ByLevel.Select(Numbers));
        Assert.Equal(["Methods: 7 = 1+2+1+1+1+1"], summary.ByArea.Select(Numbers));
    }

    [Fact]
    public void SurprisesComeWorstFirst() => Assert.Equal(
        [MadeRun.Broken, MadeRun.Failed, MadeRun.FailedAtTheLevelObserved, MadeRun.UnexpectedPass],
        MadeRun.Summary([MadeRun.FailedAtTheLevelObserved, .. MadeRun.All]).Surprises);

    private static string Numbers(Tally tally) =>
        $"{tally.Name}: {tally.Total} = {tally.Passed}+{tally.Failed}+{tally.NotApplicable}+{tally.ExpectedDeviation}+{tally.UnexpectedPass}+{tally.Broken}";
}
