using System.Collections.Immutable;
using RouteHandlers.Metadata;
using RouteHandlers.Tree;

namespace RouteHandlers.Build;

/// <summary>What a file of the app folder is.</summary>
public enum AppFileKind
{
    Route,
    Page,

    /// <summary>A sitemap, an icon and their like: the framework makes a route of it.</summary>
    Metadata,
}

/// <summary>A route, page or metadata file of the app folder and the path that it answers.</summary>
public sealed record AppFile
{
    public required AppFileKind Kind { get; init; }

    /// <summary>The file that runs: the C# twin where there is one.</summary>
    public required TreeFile File { get; init; }

    /// <summary>The other files of the same name in the folder (<c>route.ts</c> beside <c>route.csx</c>), in path order.</summary>
    public ImmutableArray<TreeFile> Twins { get; init; } = [];

    /// <summary>Every folder below the app folder, groups and slots included.</summary>
    public required ImmutableArray<PathSegment> Folders
    {
        get;
        init
        {
            field = value;
            Locate();
        }
    }

    /// <summary>What a metadata file's own name adds to the path: <c>sitemap.xml</c>; nothing for routes and pages.</summary>
    public ImmutableArray<PathSegment> Ending
    {
        get;
        init
        {
            field = value;
            Locate();
        }
    } = [];

    /// <summary>The segments of the URL: <see cref="Folders"/> without groups and slots, and <see cref="Ending"/>.</summary>
    public ImmutableArray<PathSegment> Segments { get; private set; } = [];

    /// <summary>The route's path as Next.js writes it, for example <c>/items/[slug]</c>; <c>/</c> at the root.</summary>
    public string Path { get; private set; } = "/";

    /// <summary>The file as a user of Next.js knows it: the TypeScript or JavaScript twin where there is one.</summary>
    public string DisplayPath => Twins.FirstOrDefault(twin => !twin.Path.EndsWith(".csx", StringComparison.Ordinal))?.Path ?? File.Path;

    /// <summary>Null for routes and pages.</summary>
    internal MetadataFile? Metadata { get; init; }

    public bool IsInSlot => Folders.Any(folder => folder.Kind == SegmentKind.Slot);

    private void Locate()
    {
        Segments = [.. (Folders.IsDefault ? [] : Folders).Where(folder => folder.Kind is not (SegmentKind.Group or SegmentKind.Slot)), .. Ending];
        Path = "/" + string.Join('/', Segments.Select(segment => segment.Text));
    }
}
