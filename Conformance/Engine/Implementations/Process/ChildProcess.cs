using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>
/// A process that is started with everything it needs and ended with everything it started. Where <c>setsid</c> is at
/// hand it leads a session of its own; elsewhere (Windows, macOS) its tree of children is killed, which misses a child
/// whose parent has already exited.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan _killTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(20);

    // A child sees what a program needs to run at all, and nothing of the test run, the editor or the shell it was started from.
    private static readonly string[] _inherited =
    [
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LANGUAGE", "LC_*", "TMPDIR", "TMP", "TEMP", "XDG_*", "npm_config_*", "NPM_CONFIG_*",
        "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy", "NODE_EXTRA_CA_CERTS", "SSL_CERT_*", "DOTNET_ROOT*",
        "SystemRoot", "SYSTEMROOT", "SystemDrive", "ComSpec", "COMSPEC", "PATHEXT", "APPDATA", "LOCALAPPDATA", "USERPROFILE", "ProgramData", "ProgramFiles*",
    ];

    private readonly Process _process;
    private readonly Task _drained;
    private readonly CommandLine _command;
    private readonly TimeSpan _grace;
    private int _isDisposed;
    private int? _finalExitCode;

    private ChildProcess(Process process, CommandLine command, OutputLog log, TimeSpan grace)
    {
        _process = process;
        _command = command;
        _grace = grace;
        Id = process.Id;
        _drained = Task.WhenAll(log.DrainAsync(process.StandardOutput.BaseStream), log.DrainAsync(process.StandardError.BaseStream));
    }

    /// <summary>The process, and its session where it has one.</summary>
    public int Id { get; }

    /// <summary>Null while it runs.</summary>
    public int? ExitCode => _finalExitCode ?? (_isDisposed == 0 && _process.HasExited ? _process.ExitCode : null);

    public bool HasExited => ExitCode is not null;

    /// <exception cref="BrokenImplementationException">There is no such program.</exception>
    public static ChildProcess Start(
        CommandLine command, string directory, IReadOnlyDictionary<string, string?> environment, OutputLog log, TimeSpan grace)
    {
        var words = OperatingSystem.IsWindows() ? ["cmd.exe", "/d", "/c", .. command.Words] // npm and its like are scripts there
            : ProcessSession.Setsid is { } setsid ? [setsid, .. command.Words]
            : command.Words;
        if (!OperatingSystem.IsWindows() && FindProgram(command.Words[0], directory) is null)
        {
            throw NotFound(command, null);
        }

        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetEnvironment(start.Environment, environment);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw NotFound(command, exception);
        }

        Watchdog.Add(process.Id);
        process.StandardInput.Close();
        return new ChildProcess(process, command, log, grace);
    }

    /// <summary>Waits for the end of the process and of what it wrote. Cancelling does not end it; disposing does.</summary>
    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);

        // A child that outlives its parent may keep the pipe open; what the parent wrote is there by then.
        await Task.WhenAny(_drained, Task.Delay(TimeSpan.FromSeconds(1), cancellationToken)).ConfigureAwait(false);
        return _process.ExitCode;
    }

    /// <summary>Ends the process and everything it started: SIGTERM, the grace period, SIGKILL.</summary>
    /// <exception cref="BrokenImplementationException">Something would not end.</exception>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        var isGone = ProcessSession.Setsid is null ? await KillTreeAsync().ConfigureAwait(false) : await EndSessionAsync().ConfigureAwait(false);
        if (isGone)
        {
            Watchdog.Remove(Id);
        }

        await Task.WhenAny(_drained, Task.Delay(TimeSpan.FromSeconds(1))).ConfigureAwait(false);
        _finalExitCode = _process.HasExited ? _process.ExitCode : null;
        _process.Dispose();
        if (!isGone)
        {
            throw new BrokenImplementationException(
                string.Create(CultureInfo.InvariantCulture, $"{_command}: found processes of session {Id} alive {_killTime.TotalSeconds} s after SIGKILL, expected none. End them by hand."));
        }
    }

    private static BrokenImplementationException NotFound(CommandLine command, Exception? exception) =>
        new($"{command}: found no program '{command.Words[0]}' on this machine, expected it on the PATH. Install it, or correct the command.", exception);

    private static string? FindProgram(string name, string directory) =>
        name.Contains('/', StringComparison.Ordinal)
            ? (File.Exists(Path.Combine(directory, name)) ? name : null)
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
                .Select(folder => Path.Combine(folder, name))
                .FirstOrDefault(File.Exists);

    private static void SetEnvironment(IDictionary<string, string?> target, IReadOnlyDictionary<string, string?> added)
    {
        target.Clear();
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
        {
            var name = (string)entry.Key;
            if (_inherited.Any(pattern => Glob.IsMatch(pattern, name)))
            {
                target[name] = (string?)entry.Value;
            }
        }

        foreach (var (name, value) in added)
        {
            if (value is null)
            {
                target.Remove(name);
            }
            else
            {
                target[name] = value;
            }
        }
    }

    // In its first moment a child is not yet in the session that it is about to found.
    private bool IsAlive => !_process.HasExited || ProcessSession.IsAlive(Id);

    private async Task<bool> EndSessionAsync()
    {
        if (!IsAlive)
        {
            return true;
        }

        ProcessSession.Signal(Id, ProcessSession.Terminate);
        if (await IsGoneWithinAsync(_grace, () => { }).ConfigureAwait(false))
        {
            return true;
        }

        // Repeated: a process that is starting another one may do so between the listing and the signal.
        return await IsGoneWithinAsync(_killTime, () => ProcessSession.Signal(Id, ProcessSession.Kill)).ConfigureAwait(false);
    }

    private async Task<bool> IsGoneWithinAsync(TimeSpan time, Action again)
    {
        var watch = Stopwatch.StartNew();
        while (IsAlive)
        {
            if (watch.Elapsed > time)
            {
                return false;
            }

            again();
            await Task.Delay(_pollInterval).ConfigureAwait(false);
        }

        return true;
    }

    private async Task<bool> KillTreeAsync()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It is gone already; if not, the wait below says so.
        }

        using var limit = new CancellationTokenSource(_killTime);
        try
        {
            await _process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
