using RouteHandlers.Build;
using RouteHandlers.Versions;

namespace RouteHandlers.Tree;

/// <summary>What a folder name is to the router.</summary>
public enum SegmentKind
{
    /// <summary>Itself.</summary>
    Static,

    /// <summary><c>[slug]</c></summary>
    Dynamic,

    /// <summary><c>[...slug]</c></summary>
    CatchAll,

    /// <summary><c>[[...slug]]</c></summary>
    OptionalCatchAll,

    /// <summary><c>(group)</c>: not in the URL.</summary>
    Group,

    /// <summary><c>@slot</c>: not in the URL.</summary>
    Slot,

    /// <summary><c>_folder</c>: not routed, with everything below it.</summary>
    Private,
}

/// <summary>One folder name, read.</summary>
/// <param name="Folder">The name as it stands in the tree.</param>
/// <param name="Name">The literal of a static segment, the parameter's name of a dynamic one.</param>
/// <param name="Error">Why the name cannot be a segment; null for nearly all.</param>
public sealed record PathSegment(SegmentKind Kind, string Folder, string Name, BuildErrorCode? Error = null)
{
    public bool IsDynamic => Kind is SegmentKind.Dynamic or SegmentKind.CatchAll or SegmentKind.OptionalCatchAll;

    /// <summary>The segment as it stands in a route's path, <c>_pub</c> for the folder <c>%5Fpub</c>.</summary>
    public string Text
    {
        get => field ?? (Kind == SegmentKind.Static ? Name : Folder);
        private init;
    }

    public static PathSegment Parse(string folder, TreeRules rules)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(rules);

        if (rules.PrivateFolderPrefix is { } prefix && folder.StartsWith(prefix, StringComparison.Ordinal))
        {
            return new(SegmentKind.Private, folder, folder);
        }

        if (rules.GroupsAreTransparent && folder.StartsWith('(') && folder.EndsWith(')'))
        {
            return new(SegmentKind.Group, folder, folder[1..^1]);
        }

        if (!rules.InterceptionMarkersAreLiteral && folder.StartsWith("(.)", StringComparison.Ordinal))
        {
            return new(SegmentKind.Static, folder, folder[3..]);
        }

        if (rules.SlotsAreTransparent && folder.StartsWith('@'))
        {
            return new(SegmentKind.Slot, folder, folder[1..]);
        }

        if (!rules.BracketsMustEncloseTheName && folder.IndexOf('[', StringComparison.Ordinal) is var open and >= 0
            && folder.IndexOf(']', open) is var close and > 0)
        {
            return new(SegmentKind.Dynamic, folder, folder[(open + 1)..close]);
        }

        var written = rules.EscapedUnderscore is { } escaped ? folder.Replace(escaped, "_", StringComparison.Ordinal) : folder;
        return folder.StartsWith('[') && folder.EndsWith(']')
            ? Bracketed(folder, written[1..^1]) with { Text = written }
            : new(SegmentKind.Static, folder, written);
    }

    /// <param name="inner">What the outer brackets enclose, its escapes read.</param>
    private static PathSegment Bracketed(string folder, string inner)
    {
        if (inner.StartsWith('[') && inner.EndsWith(']'))
        {
            inner = inner[1..^1];
            return inner.StartsWith("...", StringComparison.Ordinal)
                ? new(SegmentKind.OptionalCatchAll, folder, inner[3..], Named(inner[3..]))
                : new(SegmentKind.Dynamic, folder, inner, BuildErrorCode.OptionalParameter);
        }

        if (inner.StartsWith("...", StringComparison.Ordinal))
        {
            return new(SegmentKind.CatchAll, folder, inner[3..], Named(inner[3..]));
        }

        // Without a name there is nothing to fill: where a build accepts '[]' it is a folder name like any other.
        return inner.Length == 0
            ? new(SegmentKind.Static, folder, folder, BuildErrorCode.EmptyParameterName)
            : new(SegmentKind.Dynamic, folder, inner, inner.StartsWith('.') ? BuildErrorCode.ErroneousPeriods : null);

        static BuildErrorCode? Named(string name) => name.Length == 0 ? BuildErrorCode.EmptyParameterName
            : name.StartsWith('.') ? BuildErrorCode.ErroneousPeriods
            : null;
    }
}
