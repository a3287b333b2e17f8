using System.Collections.Immutable;
using System.Text;

namespace RouteHandlers.Tree;

/// <summary>
/// A folder tree as a value: files by path, forward slashes, relative to the project's root (<c>app/items/[slug]/route.csx</c>).
/// Every change gives a new tree; the order in which files were added has no meaning.
/// </summary>
public sealed class FolderTree
{
    private readonly ImmutableSortedDictionary<string, TreeFile> _files;

    public FolderTree()
        : this(ImmutableSortedDictionary.Create<string, TreeFile>(StringComparer.Ordinal)) { }

    private FolderTree(ImmutableSortedDictionary<string, TreeFile> files) => _files = files;

    /// <summary>The files in the ordinal order of their paths.</summary>
    public IEnumerable<TreeFile> Files => _files.Values;

    /// <summary>The file at that path, or null.</summary>
    public TreeFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Adds a file or puts another in its place.</summary>
    /// <exception cref="ArgumentException">The path is absolute, empty, or leaves the tree.</exception>
    public FolderTree File(string path, byte[] content) => With(new TreeFile(TreePath.Normalise(path)) { Content = content });

    /// <inheritdoc cref="File(string, byte[])"/>
    public FolderTree File(string path, string text) => File(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a route handler written as code to a folder: <c>.Route("app/items/[slug]", r =&gt; r.Get(...))</c>.</summary>
    public FolderTree Route(string folder, Action<RouteBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var path = TreePath.Normalise($"{folder}/route.csx");
        var builder = new RouteBuilder(path);
        configure(builder);
        return With(new TreeFile(path) { Module = builder.Build });
    }

    /// <summary>Adds a page to a folder whose markup is fixed.</summary>
    public FolderTree Page(string folder, string html)
    {
        var path = TreePath.Normalise($"{folder}/page.csx");
        return With(new TreeFile(path) { Module = () => RouteModule.ForPage(path, _ => Task.FromResult(html)) });
    }

    /// <summary>Adds a layout to a folder, which puts something around the pages below it.</summary>
    public FolderTree Layout(string folder, Func<string, string> wrap)
    {
        ArgumentNullException.ThrowIfNull(wrap);
        var path = TreePath.Normalise($"{folder}/layout.csx");
        return With(new TreeFile(path) { Module = () => new RouteModule { Path = path, Layout = wrap } });
    }

    /// <summary>Adds a middleware written as code: <c>.Middleware(request =&gt; NextResponse.Next(), new { matcher = "/api/:path*" })</c>.</summary>
    /// <param name="config">The export <c>config</c>; null: there is none, and every request passes through.</param>
    public FolderTree Middleware(Func<Server.NextRequest, Web.Response?> middleware, object? config = null)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        return With(new TreeFile("middleware.csx")
        {
            Module = () => new()
            {
                Path = "middleware.csx",
                Middleware = new Dictionary<string, MiddlewareFunction> { ["middleware"] = (request, _) => Task.FromResult<object?>(middleware(request)) },
                Config = config is null ? new Dictionary<string, object?>() : new() { ["config"] = config },
            },
        });
    }

    /// <summary>Adds a metadata file written as code: <c>.Metadata("app/sitemap", m =&gt; m.Default(...))</c>.</summary>
    /// <param name="file">Its path without an extension.</param>
    public FolderTree Metadata(string file, Action<MetadataBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var path = TreePath.Normalise($"{file}.csx");
        var builder = new MetadataBuilder(path);
        configure(builder);
        return With(new TreeFile(path) { Module = builder.Build });
    }

    /// <summary>This tree with every file of the other; at one path the other's file stays.</summary>
    public FolderTree Merge(FolderTree other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new(_files.SetItems(other._files));
    }

    /// <summary>This tree with each <c>app/</c> file moved below a prefix: <c>/a/b</c> makes <c>app/x</c> into <c>app/a/b/x</c>.</summary>
    public FolderTree Mount(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var folder = prefix.Trim('/');
        return folder.Length == 0
            ? this
            : new(_files.Values.Select(file => file.Path.StartsWith("app/", StringComparison.Ordinal) ? file.MovedTo($"app/{folder}/{file.Path[4..]}") : file)
                .ToImmutableSortedDictionary(file => file.Path, file => file, StringComparer.Ordinal));
    }

    /// <summary>Reads every file below a folder. <c>node_modules</c>, <c>.next</c> and <c>.git</c> are left out.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static FolderTree FromDirectory(string directory)
    {
        var root = Path.GetFullPath(directory);
        if (!Directory.Exists(root))
        {
            throw new DirectoryNotFoundException($"{root}: there is no such folder. A folder tree was expected: a folder with an app folder in it. Check the path.");
        }

        return new(Walk(root).ToImmutableSortedDictionary(
            file => Path.GetRelativePath(root, file).Replace('\\', '/'),
            file => new TreeFile(Path.GetRelativePath(root, file).Replace('\\', '/')) { SourcePath = file, Content = System.IO.File.ReadAllBytes(file) },
            StringComparer.Ordinal));

        static IEnumerable<string> Walk(string folder) =>
            Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
                .Where(child => Path.GetFileName(child) is not ("node_modules" or ".next" or ".git"))
                .SelectMany(Walk));
    }

    private FolderTree With(TreeFile file) => new(_files.SetItem(file.Path, file));
}

/// <summary>One file of a tree: bytes, or a module written as code.</summary>
public sealed record TreeFile(string Path)
{
    /// <summary>Where the file lies on disk, for messages; null when it is not on disk.</summary>
    public string? SourcePath { get; init; }

    public byte[]? Content { get; init; }

    /// <summary>Makes a new instance of a module that is written as code; null for a file of bytes.</summary>
    public Func<RouteModule>? Module { get; init; }

    public string Folder => Path.LastIndexOf('/') is var slash and >= 0 ? Path[..slash] : "";

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    internal TreeFile MovedTo(string path) => this with { Path = path };
}

internal static class TreePath
{
    public static string Normalise(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path.Replace('\\', '/').Trim('/').Split('/');
        if (path.Length == 0 || Path.IsPathRooted(path) || parts.Any(part => part is "" or "." or ".."))
        {
            throw new ArgumentException(
                $"'{path}' is not a path inside a folder tree. Names separated by single slashes were expected, without '.' and '..'; write for example 'app/items/[slug]'.",
                nameof(path));
        }

        return string.Join('/', parts);
    }
}
