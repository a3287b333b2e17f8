using RouteHandlers.Conformance.Catalogue;
using RouteHandlers.Conformance.Cli;
using RouteHandlers.Conformance.Reporting;
using RouteHandlers.Conformance.Running;
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

    [Fact]
    public void ManyFailuresOfOneCause() => Match(MadeRun.Summary(
        [MadeRun.Passed, .. Enumerable.Range(1, 20).Select(number => MadeRun.Failed with { Scenario = $"methods/put-{number}" }), MadeRun.FailedAtTheLevelObserved with { Failures = [Long] }]));

    [Fact]
    public void AFewFailuresOfOneCauseAreToldWhole() => Match(MadeRun.Summary([.. Enumerable.Range(1, 3).Select(number => MadeRun.Failed with { Scenario = $"methods/put-{number}" })]));

    [Fact]
    public void AnInterruptedRun() => Match(MadeRun.Interrupted);

    [Fact]
    public void OnANarrowTerminal() => Match(
        MadeRun.Summary(MadeRun.Failed with
        {
            Title = "A title that says a good deal more than what has room beside the name of its scenario",
            Failures = [Long],
            Log = [new string('a', 100), "Warning: " + new string('b', 2000)],
        }),
        width: 80);

    private static StepFailure Long => new()
    {
        Step = 1,
        Line = 5,
        Request = "GET /methods/put/api",
        Mismatches = [new("json $.a.rather.long[0].place.within.it", "\"a  value\"", "\"another value\""), new("body", $"\"{new string('x', 150)}\"", "\"two  blanks, then words and words and words and words and words and words and words\"")],
    };

    private static void Match(RunSummary summary, bool verbose = false, int? width = null, [System.Runtime.CompilerServices.CallerMemberName] string method = "")
    {
        using var output = new StringWriter();
        new SummaryWriter(new Terminal(output, TextWriter.Null, width)).Write(summary, verbose);
        Snapshot.Match(CliRun.Scrub(output.ToString()), method: method);
    }
}
