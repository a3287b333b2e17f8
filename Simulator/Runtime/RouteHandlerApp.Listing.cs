using System.Collections.Immutable;
using RouteHandlers.Build;
using RouteHandlers.Caching;

namespace RouteHandlers.Runtime;

/// <content>What the build made, for a person to read.</content>
public sealed partial class RouteHandlerApp
{
    private static readonly TimeSpan _expire = TimeSpan.FromSeconds(YearInSeconds);

    /// <summary>The route table that <c>next build</c> prints.</summary>
    public RouteListing RouteListing => field ??= CreateListing();

    /// <summary>The paths that <c>generateStaticParams</c> gave, decoded, whatever became of them; nothing for a file without it.</summary>
    private readonly Dictionary<AppFile, ImmutableArray<string>> _generated = new(ReferenceEqualityComparer.Instance);

    // What the build rendered; the run replaces entries.
    private readonly Dictionary<string, StaticEntry> _built = new(StringComparer.Ordinal);

    private RouteListing CreateListing()
    {
        var hasNotFound = _rules.Listing.AlwaysListsNotFound || BuildOutput.Files.Any(file => file.File.Kind == AppFileKind.Page);
        return new()
        {
            Rules = _rules.Listing,
            Routes =
            [
                .. BuildOutput.Files.SelectMany(file => ListedAs(file.File))
                    .Concat(hasNotFound ? [new("/_not-found", RouteKind.Static, null, null, [])] : [])
                    .OrderBy(route => route.Path, PathOrder.Instance),
            ],
        };
    }

    private IEnumerable<ListedRoute> ListedAs(AppFile file)
    {
        if (_generated.TryGetValue(file, out var paths))
        {
            return WithPaths(file, paths);
        }

        var (revalidate, expire) = LifetimeOf(file.Path);
        return [new(file.Path, IsListedAsStatic(file) ? RouteKind.Static : RouteKind.Dynamic, revalidate, expire, [])];
    }

    private IEnumerable<ListedRoute> WithPaths(AppFile file, ImmutableArray<string> paths)
    {
        var rendered = paths.Where(_built.ContainsKey).ToList();
        if (!_rules.Listing.ListsEveryPath && rendered.Count < paths.Length)
        {
            yield return new(file.Path, RouteKind.Dynamic, null, null, []);
            if (rendered.Count == 0)
            {
                yield break;
            }
        }

        if (paths.Length == 0 && IsListedAsStatic(file))
        {
            yield return new(file.Path, RouteKind.Static, null, null, []);
            yield break;
        }

        // A route of several lifetimes has that of its last path.
        var (revalidate, expire) = LifetimeOf(rendered.Order(StringComparer.Ordinal).LastOrDefault());
        yield return new(file.Path, RouteKind.Prerendered, revalidate, expire, [.. paths.Where(path => _rules.Listing.ListsEveryPath || _built.ContainsKey(path)).Select(Listed)]);
    }

    private ListedPath Listed(string path)
    {
        var (revalidate, expire) = LifetimeOf(path);
        return new(path, revalidate, expire);
    }

    private (TimeSpan? Revalidate, TimeSpan? Expire) LifetimeOf(string? path) =>
        path is not null && _built.GetValueOrDefault(path)?.Lifetime is { } lifetime ? (lifetime, _rules.Listing.ShowsLifetimes ? _expire : null) : (null, null);

    private bool IsListedAsStatic(AppFile file)
    {
        var config = _loaded[file].Config;
        // What is rendered when its path is asked for is listed by its option alone, whatever its handlers make of it.
        return file.Segments.Any(segment => segment.IsDynamic)
            ? config.Dynamic is "force-static" or "error" && config.Revalidate != 0 && (RuntimeOf(file) != Edge || _rules.Caching.EdgeMayBeStatic)
            : _built.ContainsKey(file.Path);
    }
}
