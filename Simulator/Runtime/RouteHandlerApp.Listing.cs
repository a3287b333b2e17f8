using System.Collections.Immutable;
using RouteHandlers.Build;
using RouteHandlers.Caching;
using RouteHandlers.Tree;

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
    private IReadOnlyDictionary<string, StaticEntry> _built = new Dictionary<string, StaticEntry>();

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

        // A route of several lifetimes has that of its last path.
        var (revalidate, expire) = LifetimeOf(rendered.Order(StringComparer.Ordinal).LastOrDefault());
        yield return new(file.Path, RouteKind.Prerendered, revalidate, expire, [.. (_rules.Listing.ListsEveryPath ? paths : rendered).Select(Listed)]);
    }

    private ListedPath Listed(string path) => LifetimeOf(path) is var (revalidate, expire) ? new(path, revalidate, expire) : throw new InvalidOperationException();

    private (TimeSpan? Revalidate, TimeSpan? Expire) LifetimeOf(string? path) =>
        path is not null && _built.GetValueOrDefault(path)?.Lifetime is { } lifetime ? (lifetime, _rules.Listing.ShowsLifetimes ? _expire : null) : (null, null);

    private bool IsListedAsStatic(AppFile file)
    {
        var module = _loaded[file].Module;
        var config = SegmentConfig.Of(module);
        if (file.Kind == AppFileKind.Page)
        {
            return !file.Segments.Any(segment => segment.IsDynamic) && config.Dynamic != "force-dynamic" && config.Revalidate != 0;
        }

        // What is rendered when its path is asked for is listed by what its file says alone.
        return file.Segments.Any(segment => segment.IsDynamic)
            ? StaticRendering.Of(file, module, _rules.Caching).Mode != StaticMode.Dynamic
            : _built.ContainsKey(file.Path);
    }
}
