using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using RouteHandlers.Build;
using RouteHandlers.Routing;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Conformance.Benchmarks;

/// <summary>Matching by a tree of segments against trying one regular expression a route, in the order of precedence.</summary>
public class RoutingBenchmarks
{
    private readonly ContractRules _rules = ContractRules.For(NextVersion.Next15);
    private RouteTable _table = null!;
    private Regex[] _patterns = [];
    private string[] _paths = [];

    [Params(10, 100, 1000)]
    public int Routes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var tree = Enumerable.Range(0, Routes).Aggregate(new FolderTree(), (built, index) => built.Route(Folder(index), route => route.Get(_ => new("x"))));
        var files = AppFiles.Find(tree, _rules.Tree);
        _table = RouteTable.Create(files, _rules.Routing);
        _patterns =
        [
            .. files.OrderBy(file => string.Join('/', file.Segments.Select(segment => $"{(int)segment.Kind}{segment.Name}")), StringComparer.Ordinal)
                .Select(file => new Regex("^" + string.Concat(file.Segments.Select(Pattern)) + "$", RegexOptions.Compiled)),
        ];
        _paths = [.. Enumerable.Range(0, Routes).Select(index => "/" + Folder(index)[4..].Replace("[slug]", "a", StringComparison.Ordinal).Replace("[...rest]", "b/c", StringComparison.Ordinal))];
    }

    [Benchmark(Baseline = true)]
    public int ScanOfExpressions() => _paths.Count(path => Array.Exists(_patterns, pattern => pattern.IsMatch(path)));

    [Benchmark]
    public int TreeOfSegments() => _paths.Count(path => _table.Match(path) is not null);

    private static string Folder(int index) => (index % 3) switch
    {
        0 => $"app/area{index % 17}/static{index}",
        1 => $"app/area{index % 17}/items{index}/[slug]",
        _ => $"app/area{index % 17}/files{index}/[...rest]",
    };

    private static string Pattern(PathSegment segment) => segment.Kind switch
    {
        SegmentKind.Static => "/" + Regex.Escape(segment.Name),
        SegmentKind.Dynamic => "/([^/]+)",
        SegmentKind.CatchAll => "/(.+)",
        _ => "(?:/(.+))?",
    };
}
