using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Cli;
using RouteHandlers.Conformance.Reporting;
using RouteHandlers.Conformance.Tests.Reporting;
using RouteHandlers.Conformance.Tests.Snapshots;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Cli;

/// <summary>A run as a person reads it.</summary>
public sealed class SummaryWriterTests
{
    [Fact]
    public void AFailure() => Match(MadeRun.Summary(MadeRun.Passed, MadeRun.Failed, MadeRun.NotApplicable));

    [Fact]
    public void ABrokenSetUp() => Match(MadeRun.Summary(MadeRun.Passed, MadeRun.Broken, MadeRun.Broken with { Scenario = "methods/broken-too" }));

    [Fact]
    public void AnUnexpectedPass() => Match(MadeRun.Summary(MadeRun.Passed, MadeRun.UnexpectedPass));

    [Fact]
    public void KnownDifferences() => Match(MadeRun.Summary(MadeRun.Passed, MadeRun.Known, MadeRun.Known with { Scenario = "methods/other" }));

    [Fact]
    public void AFailureThatDoesNotDecide() => Match(MadeRun.Summary(RequirementLevel.Documented, MadeRun.Passed, MadeRun.FailedAtTheLevelObserved));

    [Fact]
    public void EverythingAtOnceAndVerbose() => Match(MadeRun.Summary(MadeRun.All), verbose: true);

    private static void Match(RunSummary summary, bool verbose = false, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        using var output = new StringWriter();
        new SummaryWriter(new Terminal(output, TextWriter.Null)).Write(summary, verbose);
        Snapshot.Match(CliRun.Scrub(output.ToString()), method: method);
    }
}
