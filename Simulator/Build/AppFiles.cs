using System.Collections.Immutable;
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

    /// <summary>Every route and page in the order of their paths.</summary>
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
                .Select(file => (File: file, Kind: KindOf(file.Name, rules)))
                .Where(found => found.Kind is not null)
                .GroupBy(found => (found.File.Folder, found.Kind))
                .Select(twins => Read(root, twins.Key.Kind!.Value, [.. twins.Select(twin => twin.File)], rules))
                .Where(file => file.Folders.All(folder => folder.Kind != SegmentKind.Private))
                .Where(file => rules.MaximumDepth is not { } maximum || file.Segments.Length <= maximum),
        ];
    }

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

    private static AppFile Read(string root, AppFileKind kind, ImmutableArray<TreeFile> twins, TreeRules rules)
    {
        var runs = twins.FirstOrDefault(twin => ExtensionOf(twin.Name) == TwinExtension) ?? twins[0];
        var below = runs.Folder.Length > root.Length ? runs.Folder[(root.Length + (root.Length > 0 ? 1 : 0))..].Split('/') : [];
        return new()
        {
            Kind = kind,
            File = runs,
            Twins = [.. twins.Where(twin => twin != runs)],
            Folders = [.. below.Select(folder => PathSegment.Parse(folder, rules))],
        };
    }

    private static AppFileKind? KindOf(string name, TreeRules rules)
    {
        var comparison = rules.FileNamesAreCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        if (rules.PageExtensions.SelectMany(extension => new[] { extension, TwinOf(extension) }).FirstOrDefault(extension => name.EndsWith("." + extension, StringComparison.Ordinal)) is not { } extension)
        {
            return null;
        }

        var stem = name[..^(extension.Length + 1)];
        return stem.Equals(rules.RouteFileName, comparison) ? AppFileKind.Route
            : stem.Equals(rules.PageFileName, comparison) ? AppFileKind.Page
            : null;
    }

    // The twin of 'route.api.ts' is 'route.api.csx'.
    private static string TwinOf(string extension) => extension[..(extension.LastIndexOf('.') + 1)] + TwinExtension;

    // 'route.get.js' has the stem 'route.get': everything behind the first dot belongs to the name but the last part.
    private static string ExtensionOf(string name) => name.LastIndexOf('.') is var dot and > 0 ? name[(dot + 1)..] : "";

    private static bool IsBelow(TreeFile file, string folder) =>
        folder.Length == 0 || file.Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
