using System.Collections.Immutable;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Build;

/// <summary>What a build made of a tree: every route and page, and what is wrong without having failed the build.</summary>
public sealed record BuildOutput
{
    public required ContractRules Rules { get; init; }

    /// <summary>In the order of their paths.</summary>
    public required ImmutableArray<BuiltFile> Files { get; init; }

    /// <summary>The <c>not-found</c> file of the app folder; null: there is none.</summary>
    public BuiltFile? NotFound { get; init; }

    /// <summary>What runs before whatever answers; null: nothing does.</summary>
    public BuiltMiddleware? Middleware { get; init; }

    /// <summary>Problems that this version's build does not see; they show at run time.</summary>
    public required ImmutableArray<BuildError> Unchecked { get; init; }

    internal NextConfig Config { get; init; } = new();

    /// <summary>The files of the <c>public</c> folder.</summary>
    internal ImmutableArray<TreeFile> PublicFiles { get; init; } = [];
}

/// <summary>A route or page that is ready to run.</summary>
/// <param name="Instantiate">Evaluates the module anew.</param>
/// <param name="Layouts">The layouts of its folders, outermost first; they wrap pages only.</param>
public sealed record BuiltFile(AppFile File, Func<RouteModule> Instantiate, ImmutableArray<Func<RouteModule>> Layouts);
