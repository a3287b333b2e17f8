using System.Collections.Immutable;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Metadata;

/// <summary>A metadata file of the app folder, as its name alone tells.</summary>
/// <param name="Stem">The file's name without its extension: <c>icon2</c>.</param>
/// <param name="Extension">Null: it is code.</param>
internal sealed record MetadataFile(MetadataConvention Convention, string Stem, string? Extension)
{
    /// <summary>The parameter that holds the id in the path of a file that generates several answers.</summary>
    public const string IdParameter = "__metadata_id__";

    public bool IsStatic => Extension is not null;

    /// <summary>What it adds to the path of its folders.</summary>
    public ImmutableArray<PathSegment> Ending =>
        [Literal(Extension is { } extension ? $"{Stem}.{extension}" : Convention.PathOfCode ?? Stem)];

    /// <summary>The text of a picture that is a file, from the file beside it; null: there is none.</summary>
    public string? Alt { get; init; }

    /// <summary>The same below these folders: a picture's name shows the groups and slots above it.</summary>
    public ImmutableArray<PathSegment> EndingBelow(ImmutableArray<PathSegment> folders, TreeRules rules)
    {
        var path = string.Concat(folders.Select(folder => "/" + folder.Folder));
        var shows = Convention.MayBeNumbered ? rules.GroupsShowInPictures : Convention.Name == "sitemap" && IsStatic && rules.GroupsShowInSitemapFiles;
        if (!shows || !(folders.Any(folder => folder.Kind is SegmentKind.Group or SegmentKind.Slot) || (rules.GroupMarksCountInAnyName && HasGroupMarks(path))))
        {
            return Ending;
        }

        var name = $"{Stem}-{FolderHash.Of(path)}";
        return [Literal(Extension is { } extension ? $"{name}.{extension}" : name)];
    }

    /// <summary>The same where it generates several answers: <c>sitemap/[__metadata_id__]</c>.</summary>
    /// <param name="alone">Where it would generate one.</param>
    /// <param name="isOptional">Whether it answers without an id, too.</param>
    public ImmutableArray<PathSegment> EndingWithIds(PathSegment alone, bool isOptional) =>
    [
        Convention.PathOfCode is null ? alone : Literal(Stem),
        isOptional ? new(SegmentKind.OptionalCatchAll, $"[[...{IdParameter}]]", IdParameter) : new(SegmentKind.Dynamic, $"[{IdParameter}]", IdParameter),
    ];

    private static bool HasGroupMarks(string path) =>
        path.Contains('@', StringComparison.Ordinal) || (path.Contains('(', StringComparison.Ordinal) && path.Contains(')', StringComparison.Ordinal));

    private static PathSegment Literal(string name) => new(SegmentKind.Static, name, name);
}
