using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;
using Xunit.Sdk;

namespace RouteHandlers.Conformance.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("snapshot-");

    private string Verified => Path.Combine(_folder.FullName, "SomeTests.Prints.verified.txt");

    private string Received => Path.Combine(_folder.FullName, "SomeTests.Prints.received.txt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void TheSameTextPassesAndRemovesWhatWasReceivedBefore()
    {
        File.WriteAllText(Verified, "one\r\ntwo\n");
        File.WriteAllText(Received, "old");

        Match("one\ntwo\n");

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void AnotherTextFailsWithTheFirstDifferenceAndTheCommandToAccept()
    {
        File.WriteAllText(Verified, "one\ntwo\nthree");

        var failure = Assert.Throws<XunitException>(() => Match("one\n2\nthree"));

        Assert.Contains("From line 2:\n  one\n- two\n- three\n+ 2\n+ three\n", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"mv '{Received}' '{Verified}'", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\n2\nthree", File.ReadAllText(Received));
    }

    [Fact]
    public void ATextWithoutVerifiedFileFails()
    {
        var failure = Assert.Throws<XunitException>(() => Match("new"));

        Assert.Contains("does not exist yet", failure.Message, StringComparison.Ordinal);
        Assert.Equal("new", File.ReadAllText(Received));
    }

    [Fact]
    public void ALineEndAtTheEndMatters()
    {
        File.WriteAllText(Verified, "one\n");

        Assert.Throws<XunitException>(() => Match("one"));
    }

    [Fact]
    public void EveryVerifiedFileBelongsToATest() => Assert.Empty(Orphans(TestsFolder()));

    [Fact]
    public void AVerifiedFileWithoutTestIsAnOrphan()
    {
        File.WriteAllText(Verified, "");
        File.WriteAllText(Path.Combine(_folder.FullName, $"{nameof(SnapshotTests)}.{nameof(AVerifiedFileWithoutTestIsAnOrphan)}.some-suffix.verified.txt"), "");

        Assert.Equal(["SomeTests.Prints.verified.txt"], Orphans(_folder.FullName));
    }

    private static List<string> Orphans(string tests)
    {
        const BindingFlags any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var methods = typeof(SnapshotTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(any).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Directory.EnumerateFiles(tests, "*.verified.txt", SearchOption.AllDirectories)
                .Select(file => Path.GetFileName(file))
                .Where(file => !methods.Contains(string.Join('.', file.Split('.').Take(2)))),
        ];
    }

    private static string TestsFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(Path.GetDirectoryName(file)!)!;

    private void Match(string text) => Snapshot.Match(text, testFile: Path.Combine(_folder.FullName, "SomeTests.cs"), method: "Prints");
}
