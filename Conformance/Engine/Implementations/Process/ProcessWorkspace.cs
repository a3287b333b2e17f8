using System.Text.RegularExpressions;
using RouteHandlers.Conformance.Scenarios;

namespace RouteHandlers.Conformance.Implementations;

/// <summary>The temporary folder in which an app is built and served.</summary>
internal sealed class ProcessWorkspace : IDisposable
{
    private readonly bool _keep;

    private ProcessWorkspace(string folder, bool keep)
    {
        Folder = folder;
        _keep = keep;
    }

    public string Folder { get; }

    /// <param name="installed">The folder of the installation; null: there is none.</param>
    /// <param name="origin">The address of the suite's origin; null: it is not needed.</param>
    /// <exception cref="MalformedSuiteException">The fixtures cannot be put together.</exception>
    public static ProcessWorkspace Create(ProcessDescription description, DeploymentPlan plan, string? installed, ProcessImplementationOptions options, string? origin = null)
    {
        var files = WorkspaceComposer.Compose(plan.Fixtures, description.Info.Language, description.Exclude, origin);
        var parent = description.Install is { Place: WorkspacePlace.Inside } && installed is not null
            ? Path.Combine(installed, "workspaces")
            : Path.Combine(options.TemporaryFolder ?? Path.GetTempPath(), "route-handler-conformance");
        var name = $"{description.Info.Name}-{Regex.Replace(plan.Name, "[^A-Za-z0-9._-]+", "-")}-{Guid.NewGuid().ToString("N")[..8]}";
        var workspace = new ProcessWorkspace(Path.Combine(parent, name), options.KeepWorkspaces);
        try
        {
            workspace.Fill(description, files, installed);
            return workspace;
        }
        catch
        {
            workspace.Dispose();
            throw;
        }
    }

    // Where there are both, the one below src is not looked at.
    private string App => Path.Combine(Folder, Directory.Exists(Path.Combine(Folder, "app")) ? "app" : Path.Combine("src", "app"));

    /// <summary>The files below <c>app</c> that have this place, whatever their extension: <c>/x/route</c> gives <c>app/x/route.ts</c>.</summary>
    public IEnumerable<string> FilesAt(string route)
    {
        var place = Path.Combine(App, route.TrimStart('/'));
        var folder = Path.GetDirectoryName(place)!;
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder)
                .Where(file => Path.GetFileNameWithoutExtension(file) == Path.GetFileName(place))
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The pages and routes that are served at this pattern of URLs, in whatever groups and slots they are: <c>/x/[id]</c>.</summary>
    public IEnumerable<string> FilesFor(string url)
    {
        var app = App;
        return Directory.Exists(app)
            ? Directory.EnumerateFiles(app, "*", SearchOption.AllDirectories)
                .Where(file => UrlOf(Path.GetRelativePath(app, file)) == url)
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The routes that serve a path, when only their places count: <c>/x/7</c> gives <c>app/x/[id]/route.ts</c>. Of several the nearest.</summary>
    public IEnumerable<string> FilesServing(string path)
    {
        var app = App;
        var wanted = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Directory.Exists(app)
            ? Directory.EnumerateFiles(app, "*", SearchOption.AllDirectories)
                .Select(file => (File: Path.GetRelativePath(Folder, file).Replace('\\', '/'), Url: UrlOf(Path.GetRelativePath(app, file))))
                .Where(file => file.Url is not null)
                .Select(file => (file.File, Literal: LiteralSegments(file.Url!.Split('/', StringSplitOptions.RemoveEmptyEntries), wanted)))
                .Where(file => file.Literal is not null)
                .GroupBy(file => file.Literal)
                .MaxBy(nearest => nearest.Key)?
                .Select(file => file.File)
                .Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()
            : [];
    }

    /// <summary>How many segments are the path's own; null: the pattern does not serve it.</summary>
    private static int? LiteralSegments(string[] pattern, string[] path)
    {
        var literal = 0;
        for (var index = 0; index < pattern.Length; index++)
        {
            if (pattern[index].StartsWith("[...", StringComparison.Ordinal) || pattern[index].StartsWith("[[...", StringComparison.Ordinal))
            {
                return literal;
            }

            if (index >= path.Length || (!pattern[index].StartsWith('[') && pattern[index] != path[index]))
            {
                return null;
            }

            literal += pattern[index].StartsWith('[') ? 0 : 1;
        }

        return pattern.Length == path.Length ? literal : null;
    }

    /// <summary>Null: nothing is served for it.</summary>
    private static string? UrlOf(string file)
    {
        var ending = CodeFile.SegmentOf(Path.GetFileName(file));
        return ending is null ? null : "/" + string.Join(
            '/',
            (Path.GetDirectoryName(file) ?? "").Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
                .Where(segment => segment is not (['(', .., ')'] or ['@', ..]))
                .Concat(ending.Length > 0 ? [ending] : []));
    }

    public void Dispose()
    {
        if (_keep)
        {
            return;
        }

        try
        {
            if (Directory.Exists(Folder))
            {
                Directory.Delete(Folder, recursive: true); // links are removed, not followed
            }

            Watchdog.RemoveFolder(Folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody looks into it; the temporary folder is cleared by the system in the end.
        }
    }

    private void Fill(ProcessDescription description, IReadOnlyDictionary<string, byte[]> files, string? installed)
    {
        Directory.CreateDirectory(Folder);
        if (!_keep)
        {
            Watchdog.AddFolder(Folder);
        }

        // A fixture's own layout or configuration takes the place of the workspace's, whatever the extension of either.
        var taken = files.Keys.Select(WithoutExtension).ToHashSet(StringComparer.Ordinal);

        // An app folder would win over the fixture's src/app.
        var appIsBelowSource = files.Keys.Any(path => path.StartsWith("src/app/", StringComparison.Ordinal))
            && !files.Keys.Any(path => path.StartsWith("app/", StringComparison.Ordinal));

        // What an installation was made of lies above a workspace inside it, and tools look for the nearest one.
        var inherited = description.Install is { Place: WorkspacePlace.Inside } inside ? inside.Inputs : [];
        if (description.Workspace is { } source)
        {
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var path = Path.GetRelativePath(source, file).Replace('\\', '/');
                path = appIsBelowSource && path.StartsWith("app/", StringComparison.Ordinal) ? $"src/{path}" : path;
                if (!taken.Contains(WithoutExtension(path)) && !inherited.Contains(path))
                {
                    Write(path, File.ReadAllBytes(file));
                }
            }
        }

        foreach (var (path, content) in files)
        {
            Write(path, content);
        }

        if (installed is not null && description.Install is { Place: WorkspacePlace.Linked } install)
        {
            Directory.CreateSymbolicLink(Path.Combine(Folder, install.Folder), Path.Combine(installed, install.Folder));
        }
    }

    private void Write(string path, byte[] content)
    {
        var target = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            using var stream = new FileStream(target, FileMode.CreateNew);
            stream.Write(content);
        }
        catch (IOException exception) when (File.Exists(target))
        {
            throw new BrokenImplementationException(
                $"{path}: found its place taken, expected a disk that keeps names apart that differ in case only. Run this fixture on such a disk.", exception);
        }
    }

    private static string WithoutExtension(string path) => path[..^Path.GetExtension(path).Length];
}
