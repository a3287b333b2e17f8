using System.Collections.Immutable;
using RouteHandlers.Routing;
using RouteHandlers.Tree;

namespace RouteHandlers.Build;

/// <summary>The middleware of a tree, ready to run.</summary>
/// <param name="File">The file that runs: the C# twin where there is one.</param>
/// <param name="Name">Of its file, without extension: <c>middleware</c>, <c>proxy</c>.</param>
/// <param name="Function">The export that is called; null: there is none, and the build did not mind.</param>
public sealed record BuiltMiddleware(TreeFile File, string Name, string? Function, Func<RouteModule> Instantiate)
{
    /// <summary>The requests that it is for; one of them is enough. Null: every request.</summary>
    internal ImmutableArray<MiddlewareMatcher>? Matchers { get; init; }
}
