using System.Globalization;
using System.Text;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Transcripts;

/// <summary>The recorded transcripts beside a fixture: <c>transcripts/next-15.verified.txt</c>.</summary>
public static class TranscriptFile
{
    /// <param name="version">The Next.js major.</param>
    public static string PathOf(Fixture fixture, int version) =>
        Path.Combine(fixture.Directory, "transcripts", string.Create(CultureInfo.InvariantCulture, $"next-{version}.verified.txt"));

    /// <summary>The transcript with <c>\n</c> line ends, or null when none is recorded.</summary>
    public static string? Read(Fixture fixture, int version)
    {
        var path = PathOf(fixture, version);
        return File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8).Replace("\r\n", "\n", StringComparison.Ordinal) : null;
    }

    public static void Write(Fixture fixture, int version, string transcript)
    {
        var path = PathOf(fixture, version);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, transcript.Replace("\r\n", "\n", StringComparison.Ordinal), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
