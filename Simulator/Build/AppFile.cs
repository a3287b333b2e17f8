using System.Collections.Immutable;
using RouteHandlers.Tree;

namespace RouteHandlers.Build;

/// <summary>What a file of the app folder is.</summary>
public enum AppFileKind
{
    Route,
    Page,
}

/// <summary>A route or page of the app folder and the path that it answers.</summary>
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
            Segments = [.. value.Where(folder => folder.Kind is not (SegmentKind.Group or SegmentKind.Slot))];
            Path = "/" + string.Join('/', Segments.Select(segment => segment.Text));
        }
    }

    /// <summary>The segments of the URL: <see cref="Folders"/> without groups and slots.</summary>
    public ImmutableArray<PathSegment> Segments { get; private init; } = [];

    /// <summary>The route's path as Next.js writes it, for example <c>/items/[slug]</c>; <c>/</c> at the root.</summary>
    public string Path { get; private init; } = "/";

    /// <summary>The file as a user of Next.js knows it: the TypeScript or JavaScript twin where there is one.</summary>
    public string DisplayPath => Twins.FirstOrDefault(twin => !twin.Path.EndsWith(".csx", StringComparison.Ordinal))?.Path ?? File.Path;

    public bool IsInSlot => Folders.Any(folder => folder.Kind == SegmentKind.Slot);
}
