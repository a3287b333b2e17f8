using System.Collections.Immutable;
using RouteHandlers.Tree;

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

    /// <summary>The same where it generates several answers: <c>sitemap/[__metadata_id__]</c>.</summary>
    public ImmutableArray<PathSegment> EndingWithIds => [Literal(Stem), new(SegmentKind.Dynamic, $"[{IdParameter}]", IdParameter)];

    private static PathSegment Literal(string name) => new(SegmentKind.Static, name, name);
}
