using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace RouteHandlers.Conformance.Tests.Snapshots;

/// <summary>
/// Compares a text with the file <c>Class.Method[.suffix].verified.txt</c> beside the test. What does not match is written to
/// <c>.received.txt</c>; to accept it, move that file over the verified one.
/// </summary>
internal static class Snapshot
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void Match(string text, string? suffix = null, [CallerFilePath] string testFile = "", [CallerMemberName] string method = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(testFile)}.{method}{(suffix is null ? "" : "." + suffix)}";
        var verified = Path.Combine(Path.GetDirectoryName(testFile)!, name + ".verified.txt");
        var received = Path.Combine(Path.GetDirectoryName(testFile)!, name + ".received.txt");
        var observed = WithLineFeeds(text);
        var expected = File.Exists(verified) ? WithLineFeeds(File.ReadAllText(verified, _utf8)) : null;
        if (observed == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, observed, _utf8);
        throw new XunitException($"""
            {Path.GetFileName(verified)} {(expected is null ? "does not exist yet" : "does not match")}.
            {(expected is null ? "" : Difference(expected, observed))}
            To accept: mv '{received}' '{verified}'
            """);
    }

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The lines from two before the first difference to three after it.</summary>
    private static string Difference(string expected, string observed)
    {
        var expectedLines = expected.Split('\n');
        var observedLines = observed.Split('\n');
        var first = expectedLines.Zip(observedLines).TakeWhile(pair => pair.First == pair.Second).Count();
        var difference = new StringBuilder().Append("From line ").Append(first + 1).Append(":\n");
        foreach (var line in expectedLines[Math.Max(0, first - 2)..first])
        {
            difference.Append("  ").Append(line).Append('\n');
        }

        foreach (var line in expectedLines.Skip(first).Take(3))
        {
            difference.Append("- ").Append(line).Append('\n');
        }

        foreach (var line in observedLines.Skip(first).Take(3))
        {
            difference.Append("+ ").Append(line).Append('\n');
        }

        return difference.ToString();
    }
}
