using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>
/// Ends what was started when this process ends in a way that runs no <c>finally</c>: on Ctrl-C and SIGTERM by a signal
/// handler, on SIGKILL by a small shell that sees its standard input close.
/// </summary>
internal static class Watchdog
{
    // '+' and '-' keep the list of sessions, '*' and '/' the list of folders; at the end of the input both are cleared away.
    // Folder names are the suite's own and have neither blanks nor shell characters.
    private const string Script =
        """
        exec >/dev/null 2>&1
        sessions=; folders=
        without() { kept=; for item in $2; do [ "$item" = "$1" ] || kept="$kept $item"; done; echo "$kept"; }
        while read -r sign item; do
          case $sign in
            +) sessions="$sessions $item" ;;
            -) sessions=$(without "$item" "$sessions") ;;
            '*') folders="$folders $item" ;;
            /) folders=$(without "$item" "$folders") ;;
          esac
        done
        for item in $sessions; do kill -TERM -- "-$item"; done
        [ -z "$sessions" ] || sleep 1
        for item in $sessions; do kill -KILL -- "-$item"; pkill -KILL -s "$item"; done
        for item in $folders; do rm -rf -- "$item"; done
        """;

    private static readonly Lock _gate = new();
    private static readonly HashSet<int> _sessions = [];
    private static readonly List<PosixSignalRegistration> _registrations = [];
    private static readonly CancellationTokenSource _ending = new();
    private static StreamWriter? _shell;
    private static bool _isInstalled;

    /// <summary>Cancelled before anything is ended: a server that is gone from here on says nothing of its answers.</summary>
    public static CancellationToken Ending => _ending.Token;

    public static void Add(int session)
    {
        lock (_gate)
        {
            Install();
            _sessions.Add(session);
            Tell('+', session.ToString(CultureInfo.InvariantCulture));
        }
    }

    public static void Remove(int session)
    {
        lock (_gate)
        {
            _sessions.Remove(session);
            Tell('-', session.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The folder is deleted should this process die.</summary>
    public static void AddFolder(string folder)
    {
        lock (_gate)
        {
            Install();
            if (!folder.Any(char.IsWhiteSpace))
            {
                Tell('*', folder);
            }
        }
    }

    public static void RemoveFolder(string folder)
    {
        lock (_gate)
        {
            Tell('/', folder);
        }
    }

    private static void Install()
    {
        if (_isInstalled)
        {
            return;
        }

        _isInstalled = true;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT })
        {
            // Nothing is cancelled here: the signal goes on to do what it does.
            _registrations.Add(PosixSignalRegistration.Create(signal, _ => EndAll()));
        }

        if (ProcessSession.Setsid is { } setsid)
        {
            // In a session of its own, or Ctrl-C at the terminal would end the watchdog first.
            var process = Process.Start(new ProcessStartInfo(setsid, ["sh", "-c", Script]) { RedirectStandardInput = true, WorkingDirectory = "/" });
            _shell = process?.StandardInput;
        }
    }

    private static void Tell(char sign, string item)
    {
        try
        {
            _shell?.Write(string.Create(CultureInfo.InvariantCulture, $"{sign} {item}\n"));
            _shell?.Flush();
        }
        catch (IOException)
        {
            _shell = null; // somebody ended the shell; the signal handlers are still there
        }
    }

    private static void EndAll()
    {
        _ = _ending.CancelAsync();
        int[] sessions;
        lock (_gate)
        {
            sessions = [.. _sessions];
        }

        if (ProcessSession.Setsid is null)
        {
            foreach (var id in sessions)
            {
                KillTree(id);
            }

            return;
        }

        foreach (var session in sessions)
        {
            ProcessSession.Signal(session, ProcessSession.Terminate);
        }

        var deadline = Stopwatch.StartNew();
        while (sessions.Any(ProcessSession.IsAlive) && deadline.Elapsed < TimeSpan.FromSeconds(1))
        {
            Thread.Sleep(20);
        }

        foreach (var session in sessions)
        {
            ProcessSession.Signal(session, ProcessSession.Kill);
        }
    }

    private static void KillTree(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It is gone already.
        }
    }
}
