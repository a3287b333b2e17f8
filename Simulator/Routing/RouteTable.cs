using System.Collections.Immutable;
using RouteHandlers.Build;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Routing;

/// <summary>A file and what its dynamic segments took, still percent-encoded, in the order of the path.</summary>
internal sealed record RouteMatch(AppFile File, ImmutableArray<SegmentCapture> Captures);

/// <param name="Values">One value for <c>[slug]</c>; any number for a catch-all.</param>
internal sealed record SegmentCapture(PathSegment Segment, ImmutableArray<string> Values);

/// <summary>Finds the file that answers a path, by a tree of segments: the cost is the path's length, not the number of routes.</summary>
internal sealed class RouteTable
{
    private readonly Node _root;
    private readonly RoutingRules _rules;

    private RouteTable(Node root, RoutingRules rules) => (_root, _rules) = (root, rules);

    /// <summary>The files must be free of conflicts, or the rules say who wins; among equals the first of the list does.</summary>
    public static RouteTable Create(IEnumerable<AppFile> files, RoutingRules rules)
    {
        var comparer = rules.IsCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        var root = new Node(comparer);
        foreach (var file in files)
        {
            var node = root;
            foreach (var segment in file.Segments)
            {
                node = segment.Kind == SegmentKind.Static
                    ? node.Statics.TryGetValue(segment.Name, out var known) ? known : node.Statics[segment.Name] = new(comparer)
                    : node.Dynamics.TryGetValue(segment.Kind, out var dynamic) ? dynamic : node.Dynamics[segment.Kind] = new(comparer);
            }

            node.File ??= file;
        }

        return new(root, rules);
    }

    /// <summary>The match of an encoded path (<c>/items/a%20b</c>), or null.</summary>
    public RouteMatch? Match(string path)
    {
        // What ends in a slash here had a dot segment there; every other path was redirected.
        var trimmed = path.TrimEnd('/');
        var parts = trimmed.Length <= 1 ? [] : trimmed[1..].Split('/');
        return Match(_root, parts, 0, []);
    }

    private RouteMatch? Match(Node node, string[] parts, int index, ImmutableList<ImmutableArray<string>> taken)
    {
        if (index == parts.Length)
        {
            return Found(node, taken)
                ?? (_rules.OptionalCatchAllTakesTheEmptyRest ? Rest(node, SegmentKind.OptionalCatchAll, [], taken) : null)
                ?? (_rules.CatchAllTakesTheEmptyRest ? Rest(node, SegmentKind.CatchAll, [], taken) : null);
        }

        foreach (var kind in _rules.Precedence)
        {
            var (match, entered) = Try(kind, node, parts, index, taken);
            if (match is not null || (entered && !_rules.Backtracks))
            {
                return match;
            }
        }

        return null;
    }

    private (RouteMatch? Match, bool Entered) Try(SegmentKind kind, Node node, string[] parts, int index, ImmutableList<ImmutableArray<string>> taken)
    {
        switch (kind)
        {
            case SegmentKind.Static:
                var literal = _rules.DecodesBeforeMatching ? Uri.UnescapeDataString(parts[index]) : parts[index];
                return node.Statics.TryGetValue(literal, out var child) ? (Match(child, parts, index + 1, taken), true) : default;

            case SegmentKind.Dynamic:
                return node.Dynamics.TryGetValue(kind, out var slug) ? (Match(slug, parts, index + 1, taken.Add([parts[index]])), true) : default;

            default:
                return (Rest(node, kind, [.. parts[index..]], taken), node.Dynamics.ContainsKey(kind));
        }
    }

    private static RouteMatch? Rest(Node node, SegmentKind kind, ImmutableArray<string> rest, ImmutableList<ImmutableArray<string>> taken) =>
        node.Dynamics.TryGetValue(kind, out var child) ? Found(child, taken.Add(rest)) : null;

    private static RouteMatch? Found(Node node, ImmutableList<ImmutableArray<string>> taken) => node.File is { } file
        ? new(file, [.. file.Segments.Where(segment => segment.IsDynamic).Zip(taken, (segment, values) => new SegmentCapture(segment, values))])
        : null;

    private sealed class Node(StringComparer comparer)
    {
        public Dictionary<string, Node> Statics { get; } = new(comparer);

        public Dictionary<SegmentKind, Node> Dynamics { get; } = [];

        public AppFile? File { get; set; }
    }
}
