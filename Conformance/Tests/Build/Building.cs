using RouteHandlers.Build;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Conformance.Tests.Build;

/// <summary>Builds trees that are told by their paths, and gives what a test looks at.</summary>
internal static class Building
{
    /// <summary>Routes (<c>route.csx</c>) and pages answer; any other file is empty.</summary>
    public static FolderTree TreeOf(params string[] files) => files.Aggregate(new FolderTree(), (tree, path) => Path.GetFileName(path) switch
    {
        "route.csx" => tree.Route(Path.GetDirectoryName(path)!, route => route.Get(_ => new Response(path))),
        "page.csx" => tree.Page(Path.GetDirectoryName(path)!, path),
        _ => tree.File(path, ""),
    });

    public static IReadOnlyList<BuildError> ErrorsOf(FolderTree tree, ContractRules? rules = null)
    {
        try
        {
            AppBuilder.Build(tree, rules ?? ContractRules.For(NextVersion.Next15) with { Build = new() }); // whatever a version lets pass
            return [];
        }
        catch (BuildException refused)
        {
            return refused.Errors;
        }
    }

    public static IReadOnlyList<BuildError> ErrorsOf(params string[] files) => ErrorsOf(TreeOf(files));
}
