namespace RouteHandlers.Conformance.Scenarios.Reading;

/// <summary>A folder with a <c>scenario.yaml</c>.</summary>
/// <param name="Name">The path below the fixtures folder with forward slashes.</param>
/// <param name="Path">As it was reached, for the file system.</param>
/// <param name="Shown">As it was reached, with forward slashes.</param>
internal sealed record FixtureFolder(string Name, string Path, string Shown)
{
    public const string ScenarioFile = "scenario.yaml";

    public const string TranscriptsPrefix = "transcripts/";
}
