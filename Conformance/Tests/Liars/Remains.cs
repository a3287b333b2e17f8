using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Implementations;
using Xunit;

namespace RouteHandlers.Conformance.Tests.Liars;

/// <summary>Looks for what should not be running any more.</summary>
internal static class Remains
{
    /// <summary>The process id behind these words of the output.</summary>
    public static int IdIn(IEnumerable<string> lines, string words)
    {
        var line = lines.Last(line => line.Contains(words, StringComparison.Ordinal));
        return int.Parse(Regex.Match(line, $"{words} ([0-9]+)").Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a process runs; one that is dead and waits for its parent does not.</summary>
    public static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited && !(File.Exists($"/proc/{id}/stat") && File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }

    public static void AssertNone(int session, params int[] others)
    {
        Assert.Empty(ProcessSession.Members(session));
        Assert.DoesNotContain(others.Append(session), IsRunning);
    }

    /// <summary>Waits for the end of a process that is not a child of this one.</summary>
    public static Task AssertEndsAsync(int id) => AssertBecomesTrueAsync(() => !IsRunning(id));

    /// <summary>Looks again and again: what another process does cannot be waited for otherwise.</summary>
    public static async Task AssertBecomesTrueAsync(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), "not within 30 s");
            await Task.Yield();
        }
    }
}
