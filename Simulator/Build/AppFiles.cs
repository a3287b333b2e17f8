using System.Collections.Immutable;
using System.Text;
using RouteHandlers.Metadata;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Build;

/// <summary>Finds the routes and pages of a tree.</summary>
internal static class AppFiles
{
    private const string TwinExtension = "csx";

    /// <summary>The app folder that counts (<c>app</c> or <c>src/app</c>), or null when the tree has none.</summary>
    public static string? FindAppFolder(FolderTree tree, TreeRules rules) =>
        rules.AppFolders.FirstOrDefault(folder => tree.Files.Any(file => IsBelow(file, folder)));

    /// <summary>Every route, page and metadata file in the order of their paths.</summary>
    public static ImmutableArray<AppFile> Find(FolderTree tree, TreeRules rules)
    {
        if (FindAppFolder(tree, rules) is not { } root)
        {
            return [];
        }

        return
        [
            .. tree.Files
                .Where(file => IsBelow(file, root))
                .Select(file => (File: file, Kind: KindOf(file.Name, rules), Metadata: MetadataOf(file, root, tree, rules)))
                .Where(found => found.Kind is not null || found.Metadata is not null)
                .GroupBy(found => (found.File.Folder, found.Kind, Ending: found.Metadata?.Ending[0]))
                // Of a file and code at one path either is served by a release, and not the same by each build: nobody expects one.
                .Select(group => group.GroupBy(found => found.Metadata).OrderBy(same => same.Key?.IsStatic == true ? 0 : 1).First())
                .Select(twins => Read(root, twins.Key, twins.First().Kind ?? AppFileKind.Metadata, [.. twins.Select(twin => twin.File)], rules))
                .Where(file => file.Folders.All(folder => folder.Kind != SegmentKind.Private))
                .Where(file => rules.MaximumDepth is not { } maximum || file.Segments.Length <= maximum),
        ];
    }

    /// <summary>The <c>not-found</c> file of the app folder, read as a page; null: there is none.</summary>
    public static AppFile? FindNotFound(FolderTree tree, TreeRules rules) =>
        FindAppFolder(tree, rules) is { } root && tree.Find($"{root}/not-found.{TwinExtension}") is { } file
            ? new() { Kind = AppFileKind.Page, File = file, Folders = [] }
            : null;

    /// <summary>The layouts that wrap a page, outermost first.</summary>
    public static IEnumerable<TreeFile> LayoutsOf(AppFile page, FolderTree tree, TreeRules rules)
    {
        var folder = FindAppFolder(tree, rules)!;
        foreach (var next in page.Folders.Select(segment => segment.Folder).Prepend(""))
        {
            folder = next.Length == 0 ? folder : $"{folder}/{next}";
            if (tree.Find($"{folder}/layout.{TwinExtension}") is { } layout)
            {
                yield return layout;
            }
        }
    }

    private static AppFile Read(string root, MetadataFile? metadata, AppFileKind kind, ImmutableArray<TreeFile> twins, TreeRules rules)
    {
        var runs = twins.FirstOrDefault(twin => ExtensionOf(twin.Name) == TwinExtension) ?? twins[0];
        var below = runs.Folder.Length > root.Length ? runs.Folder[(root.Length + (root.Length > 0 ? 1 : 0))..].Split('/') : [];
        ImmutableArray<PathSegment> folders = [.. below.Select(folder => PathSegment.Parse(folder, rules))];
        return new()
        {
            Kind = kind,
            File = runs,
            Twins = [.. twins.Where(twin => twin != runs)],
            Folders = folders,
            Ending = metadata?.EndingBelow(folders, rules) ?? [],
            Metadata = metadata,
        };
    }

    private static AppFileKind? KindOf(string name, TreeRules rules)
    {
        var extension = ExtensionOf(name, rules);
        var comparison = Comparison(rules);
        if (!IsCode(extension, rules))
        {
            return null;
        }

        var stem = name[..^(extension.Length + 1)];
        return stem.Equals(rules.RouteFileName, comparison) ? AppFileKind.Route
            : stem.Equals(rules.PageFileName, comparison) ? AppFileKind.Page
            : null;
    }

    private static MetadataFile? MetadataOf(TreeFile file, string root, FolderTree tree, TreeRules rules)
    {
        var extension = ExtensionOf(file.Name, rules);
        var stem = file.Name[..^Math.Min(extension.Length + 1, file.Name.Length)];
        if (MetadataConvention.Of(stem, Comparison(rules)) is not { } convention || (convention.IsAtTheRootOnly && file.Folder != root && !rules.RootMetadataCountsEverywhere))
        {
            return null;
        }

        return convention.StaticExtensions.Contains(extension) && file.Module is null ? new(convention, stem, extension) { Alt = AltOf(file, stem, tree) }
            : convention.DefaultExport is not null && IsCode(extension, rules) ? new(convention, stem, null)
            : null;
    }

    private static string? AltOf(TreeFile file, string stem, FolderTree tree) =>
        tree.Find($"{file.Folder}/{stem}.alt.txt")?.Content is { } text ? Encoding.UTF8.GetString(text) : null;

    /// <summary>Whether a file of this extension is code that counts, or the C# twin of such a file.</summary>
    public static bool IsCode(string extension, TreeRules rules) => rules.PageExtensions.Any(known => extension == known || extension == TwinOf(known));

    // The twin of 'route.api.ts' is 'route.api.csx'.
    private static string TwinOf(string extension) => extension[..(extension.LastIndexOf('.') + 1)] + TwinExtension;

    // An extension of the configuration may have a period of its own.
    private static string ExtensionOf(string name, TreeRules rules) =>
        rules.PageExtensions.SelectMany(known => new[] { known, TwinOf(known) }).FirstOrDefault(known => known.Contains('.', StringComparison.Ordinal) && name.EndsWith("." + known, StringComparison.Ordinal))
        ?? ExtensionOf(name);

    private static StringComparison Comparison(TreeRules rules) => rules.FileNamesAreCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    // 'route.get.js' has the stem 'route.get': everything behind the first dot belongs to the name but the last part.
    private static string ExtensionOf(string name) => name.LastIndexOf('.') is var dot and > 0 ? name[(dot + 1)..] : "";

    private static bool IsBelow(TreeFile file, string folder) =>
        folder.Length == 0 || file.Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
