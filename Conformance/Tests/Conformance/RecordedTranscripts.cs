using RouteHandlers.Conformance.Implementations;
using RouteHandlers.Conformance.Transcripts;
using Xunit;

namespace RouteHandlers.Conformance.Tests.ScenarioRuns;

/// <summary>Under the observed contract the simulator answers as the released Next.js was recorded to answer, header for header.</summary>
public sealed class RecordedTranscripts
{
    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public async Task TheSimulatorAnswersAsTheReleaseDid(int version)
    {
        var run = await Runs.OfAsync(Host.InProcess, version, ContractKind.Observed);

        var differing = Runs.Suite.Fixtures
            .Where(fixture => fixture.Scenario.Versions.Contains(version))
            .Select(fixture => (fixture.Name, File: TranscriptFile.PathOf(fixture, version), Recorded: TranscriptFile.Read(fixture, version)))
            .Where(transcript => transcript.Recorded is not null && transcript.Recorded != run.Transcripts.GetValueOrDefault(transcript.Name))
            .Select(transcript => $"{transcript.File}\n{LineDifference.Of(transcript.Recorded!, run.Transcripts.GetValueOrDefault(transcript.Name) ?? "")}")
            .ToList();

        Assert.True(differing.Count == 0, $"{differing.Count} transcripts of Next.js {version} differ (- released, + simulator):\n{string.Join('\n', differing)}");
    }

    [Theory]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public void EveryScenarioIsRecorded_InEachOfItsVersions(int version)
    {
        var missing = Runs.Suite.Fixtures
            .Where(fixture => fixture.Scenario.Versions.Contains(version) && !fixture.Scenario.Needs.Contains(Capability.VirtualTime)) // no release has a clock that can be moved
            .Where(fixture => TranscriptFile.Read(fixture, version) is null)
            .Select(fixture => fixture.Name)
            .ToList();

        Assert.True(
            missing.Count == 0,
            $"{missing.Count} scenarios have no transcript of Next.js {version}; 'route-conformance record --implementation nextjs-{version}' makes them:\n{string.Join('\n', missing)}");
    }

    /// <summary>A transcript of a version that its scenario does not name, or beside no scenario at all, would be compared with nothing.</summary>
    [Fact]
    public void EveryTranscriptIsOneOfAScenario()
    {
        var ofScenarios = Runs.Suite.Fixtures.SelectMany(fixture => fixture.Scenario.Versions.Select(version => Path.GetFullPath(TranscriptFile.PathOf(fixture, version))));
        var recorded = Directory.EnumerateFiles(Path.Combine(Runs.Suite.Root, "Fixtures"), "*.verified.txt", SearchOption.AllDirectories).Select(Path.GetFullPath);

        Assert.Empty(recorded.Except(ofScenarios, StringComparer.Ordinal));
    }

    [Fact]
    public void ADifferenceIsShownLineByLine() =>
        Assert.Equal("  a\n- b\n+ x\n  c\n- d\n", LineDifference.Of("a\nb\nc\nd", "a\nx\nc"));
}
