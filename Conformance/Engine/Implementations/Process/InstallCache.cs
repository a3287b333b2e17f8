using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>
/// What is installed is kept outside the repository, once for each set of input files, tool versions and platform. A
/// folder of the cache is complete from the moment it has its name; half-made ones have another.
/// </summary>
internal sealed class InstallCache(string root, Action<string> progress)
{
    private static readonly TimeSpan _lockPollInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Where the cache is unless options say otherwise.</summary>
    public static string DefaultRoot
    {
        get
        {
            var home = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg
                ? xdg
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
            return Path.Combine(home, "route-handler-conformance");
        }
    }

    /// <param name="tools">What the required tools say of their versions: native packages depend on it.</param>
    /// <returns>The folder in which everything is installed.</returns>
    public async Task<string> GetAsync(
        ProcessDescription description, InstallStep step, string tools, IReadOnlyDictionary<string, string?> environment, CancellationToken cancellationToken)
    {
        var inputs = step.Inputs.ToDictionary(input => input, input => Read(description, input));
        var folder = Path.Combine(root, $"{description.Info.Name}-{Hash(step, tools, inputs)}");
        if (Directory.Exists(folder))
        {
            return folder;
        }

        Directory.CreateDirectory(root);
        progress($"{description.Info.Name}: installing ({step.Command})");
        await using var held = (await LockAsync($"{folder}.lock", cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        if (Directory.Exists(folder))
        {
            return folder; // another run was faster
        }

        foreach (var remains in Directory.EnumerateDirectories(root, $"{Path.GetFileName(folder)}.part-*"))
        {
            Directory.Delete(remains, recursive: true);
        }

        var part = $"{folder}.part-{Guid.NewGuid():N}";
        Directory.CreateDirectory(part);
        try
        {
            foreach (var (input, content) in inputs)
            {
                var target = Path.Combine(part, input);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await File.WriteAllBytesAsync(target, content, cancellationToken).ConfigureAwait(false);
            }

            var log = new OutputLog();
            var exitCode = await ProcessRun.RunAsync(
                step.Command.With(new Dictionary<string, string> { ["implementation"] = description.Directory, ["workspace"] = part }),
                part, environment, log, step.Timeout, $"{description.File}: install", description.StopGrace, cancellationToken).ConfigureAwait(false);
            if (exitCode != 0 || !Directory.Exists(Path.Combine(part, step.Folder)))
            {
                throw new BrokenImplementationException(
                    $"{description.File}: found exit code {exitCode} of '{step.Command}'{(exitCode == 0 ? $" but no {step.Folder}" : "")}, expected an installation. See its output; run it by hand in a copy of the workspace.")
                {
                    Evidence = log.Tail(50),
                };
            }

            Directory.Move(part, folder);
            return folder;
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }
    }

    private static byte[] Read(ProcessDescription description, string input)
    {
        var path = Path.Combine(description.Workspace!, input);
        return File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw new BrokenImplementationException($"{description.File}: found no {path}, expected the input '{input}' of the installation. Create it, or correct 'inputs'.");
    }

    private static string Hash(InstallStep step, string tools, IReadOnlyDictionary<string, byte[]> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{step.Command}\n{tools}\n{RuntimeInformation.RuntimeIdentifier}\n"));
        foreach (var (name, content) in inputs.OrderBy(input => input.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name} {content.Length}\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    // The operating system lets go of the lock when its holder dies, however it dies.
    private static async Task<FileStream> LockAsync(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                await Task.Delay(_lockPollInterval, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
