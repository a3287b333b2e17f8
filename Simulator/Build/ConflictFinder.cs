using System.Collections.Immutable;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Build;

/// <summary>
/// Finds what cannot stand together in one tree: every conflict, whatever the version does about it. <see cref="BuildRules.Fails"/>
/// then says which of them fail the build.
/// </summary>
internal static class ConflictFinder
{
    public static ImmutableArray<BuildError> Find(ImmutableArray<AppFile> files, FolderTree tree, ContractRules rules) =>
    [
        .. SegmentErrors(files),
        .. SamePath(files, rules),
        .. Levels(files),
        .. AppAndPages(files, tree),
        .. CaseOnly(files),
    ];

    private static IEnumerable<BuildError> SegmentErrors(ImmutableArray<AppFile> files)
    {
        foreach (var file in files)
        {
            foreach (var segment in file.Segments.Where(segment => segment.Error is not null))
            {
                yield return Messages.BadSegment(file, segment);
            }

            for (var index = 0; index < file.Segments.Length - 1; index++)
            {
                if (file.Segments[index].Kind is SegmentKind.CatchAll or SegmentKind.OptionalCatchAll)
                {
                    yield return Messages.CatchAllNotLast(file, file.Segments[index]);
                }
            }

            foreach (var repeated in file.Segments.Where(segment => segment.IsDynamic).GroupBy(segment => segment.Name).Where(group => group.Count() > 1))
            {
                yield return Messages.SlugNameRepeats(file, repeated.Key);
            }

            foreach (var alike in file.Segments.Where(segment => segment is { IsDynamic: true, Error: null }).Select(segment => segment.Name).Distinct().GroupBy(WordsOf).Where(group => group.Count() > 1))
            {
                yield return Messages.SlugNamesAreAlike(file, alike.First(), alike.ElementAt(1));
            }
        }
    }

    // What \W of a regular expression in JavaScript leaves of a name: of one in other letters, nothing.
    private static string WordsOf(string name) => string.Concat(name.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'));

    private static IEnumerable<BuildError> SamePath(ImmutableArray<AppFile> files, ContractRules rules)
    {
        foreach (var group in files.GroupBy(file => file.Path).Where(group => group.Count() > 1))
        {
            var routes = group.Where(file => file.Kind == AppFileKind.Route).ToList();
            var pages = group.Where(file => file.Kind == AppFileKind.Page)
                .Where(page => !page.IsInSlot || rules.Pages.SlotPageBesideRoute == SlotPageBesideRoute.Conflict);
            foreach (var page in pages)
            {
                foreach (var route in routes)
                {
                    yield return Messages.PageRouteConflict(page, route);
                }
            }

            foreach (var metadata in group.Where(file => file.Kind == AppFileKind.Metadata))
            {
                foreach (var route in routes)
                {
                    yield return Messages.RouteMetadataConflict(route, metadata);
                }
            }

            for (var index = 1; index < routes.Count; index++)
            {
                yield return Messages.RouteRouteConflict(routes[0], routes[index]);
            }
        }
    }

    /// <summary>What cannot stand side by side below one and the same parent path.</summary>
    private static IEnumerable<BuildError> Levels(ImmutableArray<AppFile> files)
    {
        var levels = new Dictionary<string, Level>(StringComparer.Ordinal);
        var reported = new HashSet<(string, string)>();
        foreach (var file in files)
        {
            var pattern = "";
            foreach (var segment in file.Segments)
            {
                var level = Get(pattern);
                if (segment.IsDynamic)
                {
                    foreach (var error in level.Add(segment, file))
                    {
                        if (reported.Add((pattern, error.Message)))
                        {
                            yield return error;
                        }
                    }
                }

                pattern += segment.Kind switch
                {
                    SegmentKind.Dynamic => "/[]",
                    SegmentKind.CatchAll => "/[...]",
                    SegmentKind.OptionalCatchAll => "/[[...]]",
                    _ => "/=" + segment.Name,
                };
            }

            Get(pattern).Ends ??= file;
        }

        foreach (var (_, level) in levels)
        {
            if (level is { Ends: { } exact, OptionalCatchAll: { } optional })
            {
                yield return Messages.OptionalCatchAllSpecificity(exact, optional) with { BaseIsDynamic = exact.Segments.Any(segment => segment.IsDynamic) };
            }
        }

        Level Get(string pattern)
        {
            if (!levels.TryGetValue(pattern, out var level))
            {
                levels.Add(pattern, level = new());
            }

            return level;
        }
    }

    private sealed class Level
    {
        private readonly Dictionary<SegmentKind, List<(PathSegment Segment, AppFile File)>> _dynamics = [];

        /// <summary>The file that answers the level's own path; null: none does.</summary>
        public AppFile? Ends { get; set; }

        public AppFile? OptionalCatchAll => _dynamics.TryGetValue(SegmentKind.OptionalCatchAll, out var known) ? known[0].File : null;

        public IEnumerable<BuildError> Add(PathSegment segment, AppFile file)
        {
            if (segment.Error is not null)
            {
                yield break;
            }

            if (_dynamics.TryGetValue(segment.Kind, out var known))
            {
                // The one whose whole path is alike says it best, and some versions find no other.
                var others = known.Where(other => other.Segment.Name != segment.Name).ToList();
                var alike = others.Find(other => AreAlike(other.File, file));
                if (alike.File is not null)
                {
                    yield return Messages.SlugNamesDiffer(alike.File, alike.Segment, file, segment);
                }
                else if (known[0].Segment.Name != segment.Name)
                {
                    yield return Messages.SlugNamesDiffer(known[0].File, known[0].Segment, file, segment) with { PathsAreAlike = false };
                }

                known.Add((segment, file));
            }
            else
            {
                _dynamics.Add(segment.Kind, [(segment, file)]);
                var other = segment.Kind switch
                {
                    SegmentKind.CatchAll => SegmentKind.OptionalCatchAll,
                    SegmentKind.OptionalCatchAll => SegmentKind.CatchAll,
                    _ => segment.Kind,
                };
                if (other != segment.Kind && _dynamics.TryGetValue(other, out var both))
                {
                    yield return Messages.CatchAllBothKinds(both[0].File, both[0].Segment, file, segment);
                }
            }
        }

        private static bool AreAlike(AppFile first, AppFile second) => Pattern(first) == Pattern(second);

        private static string Pattern(AppFile file) =>
            string.Join('/', file.Segments.Select(segment => segment.IsDynamic ? segment.Kind.ToString() : "=" + segment.Name));
    }

    private static IEnumerable<BuildError> AppAndPages(ImmutableArray<AppFile> files, FolderTree tree)
    {
        foreach (var file in tree.Files)
        {
            var path = file.Path.StartsWith("pages/", StringComparison.Ordinal) ? file.Path[5..]
                : file.Path.StartsWith("src/pages/", StringComparison.Ordinal) ? file.Path[9..]
                : null;
            if (path is null || path.LastIndexOf('.') is not (var dot and > 0) || path.StartsWith("/_", StringComparison.Ordinal))
            {
                continue;
            }

            path = path[..dot];
            path = path == "/index" ? "/" : path.EndsWith("/index", StringComparison.Ordinal) ? path[..^6] : path;
            if (files.FirstOrDefault(candidate => candidate.Path == path) is { } taken)
            {
                yield return Messages.AppAndPages(taken, file);
            }
        }
    }

    private static IEnumerable<BuildError> CaseOnly(ImmutableArray<AppFile> files)
    {
        foreach (var group in files.GroupBy(file => file.Path.ToUpperInvariant()))
        {
            var paths = group.GroupBy(file => file.Path).Select(path => path.First()).ToList();
            for (var index = 1; index < paths.Count; index++)
            {
                yield return Messages.CaseOnly(paths[0], paths[index]);
            }
        }
    }
}
