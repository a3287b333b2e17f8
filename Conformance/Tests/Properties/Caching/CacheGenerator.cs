using FsCheck;
using FsCheck.Fluent;
using static RouteHandlers.Conformance.Tests.Properties.Caching.CacheOperation;

namespace RouteHandlers.Conformance.Tests.Properties.Caching;

/// <summary>What may happen to the app of <see cref="CachedRoute.All"/>.</summary>
internal static class CacheGenerator
{
    private const int RoutesAtATime = 6; // so that things happen to one another

    private static readonly string[] _slugs = ["a", "b", "c"];
    private static readonly string[] _tags = ["one", "two", "three"];

    /// <summary>So many operations after one another, on a few of the routes.</summary>
    public static Gen<IReadOnlyList<CacheOperation>> Operations(int count, params int[] pauses) =>
        Gen.Shuffle(CachedRoute.All.ToArray()).SelectMany(routes => Operation([.. routes.Take(RoutesAtATime)], pauses).ListOf(count))
            .Select(IReadOnlyList<CacheOperation> (operations) => [.. operations]);

    private static Gen<CacheOperation> Operation(CachedRoute[] routes, int[] pauses)
    {
        var route = Gen.Elements(routes);
        var path = route.SelectMany(route => Gen.Elements(_slugs).Select(route.PathOf));
        var revalidation = Revalidation(route, path);
        return Gen.Frequency<CacheOperation>(
            (24, path.Select(CacheOperation (path) => new Send("GET", path))),
            (3, path.Select(CacheOperation (path) => new Send("HEAD", path))),
            (3, route.SelectMany(Posts)),
            (4, path.SelectMany(path => Gen.Choose(2, 5).Select(CacheOperation (count) => new Send("GET", path, count)))),
            (6, Gen.Elements(pauses).Select(CacheOperation (time) => new Advance(time))),
            (3, route.SelectMany(route => Gen.Elements(true, false, false).Select(CacheOperation (fails) => new Fail(route.Name, fails)))),
            (6, route.Select(CacheOperation (route) => new ChangeOrigin(route.Name))),
            (3, route.SelectMany(route => Gen.Elements(true, false, false).Select(CacheOperation (fails) => new FailOrigin(route.Name, fails)))),
            (5, revalidation.Select(CacheOperation (one) => new Revalidate(one))),
            (2, revalidation.ListOf(3).Select(CacheOperation (several) => new Revalidate([.. several]))));
    }

    // What is refused needs no run, and cannot be made to happen together.
    private static Gen<CacheOperation> Posts(CachedRoute route) =>
        Gen.Elements(_slugs).SelectMany(slug => Gen.Elements(1, 1, route.HasPost ? 3 : 1).Select(CacheOperation (count) => new Send("POST", route.PathOf(slug), count)));

    private static Gen<Revalidation> Revalidation(Gen<CachedRoute> route, Gen<string> path) => Gen.Frequency(
        (4, path.Select(Caching.Revalidation (path) => new Revalidation.OfPath(path))),
        (1, route.Select(Caching.Revalidation (route) => new Revalidation.OfPath($"/{route.Folder}/route"))),
        (1, route.SelectMany(route => Gen.Elements(route.Folder, route.Name, route.Folder.Split('/')[0]))
            .SelectMany(folder => Gen.Elements("layout", "layout", null).Select(Caching.Revalidation (type) => new Revalidation.OfPath($"/{folder}", type)))),
        (2, Gen.Elements(_tags).Select(Caching.Revalidation (tag) => new Revalidation.OfTag(tag))),
        (2, Gen.Elements(_tags).Select(Caching.Revalidation (tag) => new Revalidation.OfTag(tag, "max"))));
}
