using System.Diagnostics;

namespace RouteHandlers.Build;

/// <summary>Notices a tree's own code that runs in a build and has no end. Such code cannot be stopped: it is left alone.</summary>
/// <param name="patience">How long one module, option or GET may run.</param>
internal sealed class BuildWatch(TimeSpan patience)
{
    private static readonly AsyncLocal<BuildWatch?> _current = new();
    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(100);
    private Running? _running;

    /// <summary>From now on code of that file runs, until another's does.</summary>
    public static void Runs(string path)
    {
        if (_current.Value is { } watch)
        {
            Volatile.Write(ref watch._running, new(path, Stopwatch.GetTimestamp()));
        }
    }

    /// <summary>What a build does now is the simulator's own work.</summary>
    public static void RunsNothing()
    {
        if (_current.Value is { } watch)
        {
            Volatile.Write(ref watch._running, null);
        }
    }

    /// <exception cref="BuildException">One file's code has run for longer than the watch's patience.</exception>
    public async Task<T> RunAsync<T>(Func<Task<T>> build, CancellationToken cancellationToken)
    {
        _current.Value = this;
        var building = Task.Run(build, cancellationToken);
        while (await Task.WhenAny(building, Task.Delay(_interval, cancellationToken)).ConfigureAwait(false) != building)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Volatile.Read(ref _running) is { } running && Stopwatch.GetElapsedTime(running.Since) >= patience)
            {
                throw new BuildException([Messages.HasNoEnd(running.Path, patience)]);
            }
        }

        return await building.ConfigureAwait(false);
    }

    private sealed record Running(string Path, long Since);
}
