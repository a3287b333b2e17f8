using System.Collections.Immutable;
using RouteHandlers.Routing;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Build;

/// <summary>Finds the middleware of a tree, and reads its matchers.</summary>
internal static class MiddlewareFiles
{
    /// <summary>The file beside the app folder that has one of the names, and what is wrong with it; null: there is none.</summary>
    public static (TreeFile? File, BuildError? Error) Find(FolderTree tree, ContractRules rules)
    {
        var folder = AppFiles.FindAppFolder(tree, rules.Tree) is { } app && app.LastIndexOf('/') is var slash and >= 0 ? app[..slash] : "";
        if (rules.Middleware.Place == MiddlewarePlace.RootFirst && rules.Middleware.Names.Any(name => tree.Files.Any(file => file.Folder.Length == 0 && IsMiddleware(file, name, rules.Tree))))
        {
            folder = "";
        }

        var found = rules.Middleware.Names
            .Select(name => tree.Files.Where(file => IsMiddleware(file, name, rules.Tree) && IsInPlace(file.Folder)).ToList())
            .Where(twins => twins.Count > 0)
            .ToList();
        return found switch
        {
            [] => (null, null),
            [var twins] when twins.Find(IsRunnable) is { } file => (file, null),
            [var twins] => (null, Messages.MissingTwin(twins[0].Path)),
            _ => (null, Messages.MiddlewareAndProxy(DisplayPath(found[0]), DisplayPath(found[1]))),
        };

        bool IsInPlace(string its) => rules.Middleware.Place switch
        {
            MiddlewarePlace.RootFirst or MiddlewarePlace.BesideTheAppFolder => its == folder,
            MiddlewarePlace.Root => its.Length == 0,
            _ => true,
        };
    }

    /// <summary>What runs; null where it cannot.</summary>
    public static (BuiltMiddleware? Middleware, BuildError? Error) Read(TreeFile file, Func<RouteModule> instantiate, ContractRules rules)
    {
        var module = instantiate();
        var name = file.Name[..file.Name.IndexOf('.', StringComparison.Ordinal)]; // an extension may have a period of its own
        var function = module.Middleware.ContainsKey(name) ? name : rules.Middleware.MayBeTheDefaultExport && module.Middleware.ContainsKey("default") ? "default" : null;
        if (function is null && Messages.MiddlewareWithoutFunction(file.Path, name) is var missing && rules.Build.Refuses(missing))
        {
            return (null, missing);
        }

        try
        {
            return (new(file, name, function, instantiate) { Matchers = MiddlewareMatcher.ReadAll(module.Config.GetValueOrDefault("config"), rules.Middleware) }, null);
        }
        catch (MiddlewareConfigException exception)
        {
            var invalid = Messages.InvalidMiddlewareConfig(file.Path, exception.Message);
            return rules.Build.Refuses(invalid) ? (null, invalid) : (new(file, name, function, instantiate), null);
        }
    }

    private static bool IsMiddleware(TreeFile file, string name, TreeRules rules) =>
        file.Name.StartsWith(name + ".", StringComparison.Ordinal) && file.Name[(name.Length + 1)..] is var extension && AppFiles.IsCode(extension, rules);

    private static bool IsRunnable(TreeFile file) => file.Module is not null || file.Path.EndsWith(".csx", StringComparison.Ordinal);

    private static string DisplayPath(List<TreeFile> twins) => (twins.Find(twin => !IsRunnable(twin)) ?? twins[0]).Path;
}
