using System.Globalization;
using System.Runtime.InteropServices;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>A POSIX session led by a child that was started through <c>setsid</c>: everything the child starts stays in it.</summary>
internal static class ProcessSession
{
    public const int Kill = 9;
    public const int Terminate = 15;

    /// <summary>Where <c>setsid</c> is; null on Windows, and on macOS, which has no such program.</summary>
    public static readonly string? Setsid = OperatingSystem.IsWindows()
        ? null
        : (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, "setsid"))
            .FirstOrDefault(File.Exists);

    /// <summary>Sends a signal to every process of the session, whatever group it has moved to.</summary>
    public static void Signal(int session, int signal)
    {
        if (Native.Kill(-session, signal) != 0)
        {
            _ = Native.Kill(session, signal); // not yet the leader of its group
        }

        foreach (var member in Members(session))
        {
            _ = Native.Kill(member, signal);
        }
    }

    /// <summary>Whether anything of the session still runs. What is dead and only waits for its parent does not count.</summary>
    public static bool IsAlive(int session) =>
        Directory.Exists("/proc/self") ? Members(session).Any() : Native.Kill(-session, 0) == 0;

    /// <summary>The living processes of a session; none where there is no <c>/proc</c>.</summary>
    public static IEnumerable<int> Members(int session)
    {
        if (!Directory.Exists("/proc/self"))
        {
            yield break;
        }

        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && ReadStat(folder) is (not ('Z' or 'X'), var group, var own)
                && (own == session || group == session))
            {
                yield return id;
            }
        }
    }

    /// <summary>State, process group and session of a process; null when it is gone.</summary>
    private static (char State, int Group, int Session)? ReadStat(string folder)
    {
        try
        {
            // pid (name, which may have blanks and parentheses) state parent group session ...
            var text = File.ReadAllText(Path.Combine(folder, "stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ', 5);
            return (fields[0][0], int.Parse(fields[2], CultureInfo.InvariantCulture), int.Parse(fields[3], CultureInfo.InvariantCulture));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static class Native
    {
        [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Kill(int process, int signal);
    }
}
