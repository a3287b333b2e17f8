using System.Collections.Immutable;
using System.Text;
using RouteHandlers.Metadata;
using RouteHandlers.Scripting;
using RouteHandlers.Tree;
using RouteHandlers.Versions;

namespace RouteHandlers.Build;

/// <summary>Turns a tree into what a server runs, or into the list of reasons why it cannot be.</summary>
/// <remarks>1. Read the configuration. 2. Find routes, pages and metadata files. 3. Load the modules. 4. Find conflicts and bad segment names. 5. Refuse, or give the output.</remarks>
public static class AppBuilder
{
    /// <exception cref="BuildException">The tree is refused; every reason is listed.</exception>
    public static BuildOutput Build(FolderTree tree, ContractRules rules)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(rules);

        var (config, configErrors) = NextConfigReader.Read(tree, rules.NextConfig);
        if (config.PageExtensions is { } extensions && rules.NextConfig.PageExtensionsAreHeeded)
        {
            rules = rules with { Tree = rules.Tree with { PageExtensions = extensions } };
        }

        var (middlewareFile, misplaced) = MiddlewareFiles.Find(tree, rules);
        var notFound = AppFiles.FindNotFound(tree, rules.Tree);
        var (loaded, modules, middleware, loadErrors) = LoadModules([.. AppFiles.Find(tree, rules.Tree), .. notFound is null ? [] : (AppFile[])[notFound]], middlewareFile, tree, rules);
        ImmutableArray<AppFile> files = [.. loaded.Where(file => file != notFound)];
        var conflicts = ConflictFinder.Find(files, tree, rules);

        ImmutableArray<BuildError> errors =
        [
            .. conflicts.Where(rules.Build.Refuses),
            .. loadErrors,
            .. configErrors.Where(rules.Build.Refuses),
            .. misplaced is null ? [] : new[] { misplaced },
            .. rules.Tree.RequiredFolders
                .Where(folder => !tree.Files.Any(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal)))
                .Select(Messages.MissingFolder),
        ];
        if (errors.Length > 0)
        {
            throw new BuildException([.. errors.DistinctBy(error => (error.Code, error.Message)).OrderBy(error => error.Paths.FirstOrDefault(), StringComparer.Ordinal)]);
        }

        return new()
        {
            Rules = rules,
            Files = [.. modules.Where(module => module.File != notFound)],
            NotFound = modules.FirstOrDefault(module => module.File == notFound),
            Middleware = middleware,
            Unchecked = [.. conflicts.Where(conflict => !rules.Build.Refuses(conflict))],
            Config = config,
            PublicFiles = [.. tree.Files.Where(file => file.Path.StartsWith("public/", StringComparison.Ordinal))],
        };
    }

    /// <returns>The files again: what a metadata file exports says where it answers.</returns>
    private static (ImmutableArray<AppFile> Files, ImmutableArray<BuiltFile> Modules, BuiltMiddleware? Middleware, ImmutableArray<BuildError> Errors) LoadModules(
        ImmutableArray<AppFile> files, TreeFile? middlewareFile, FolderTree tree, ContractRules rules)
    {
        var layouts = files.ToDictionary(file => file, file => AppFiles.LayoutsOf(file, tree, rules.Tree).ToImmutableArray());
        var needed = files.Select(file => file.File).Concat(layouts.Values.SelectMany(list => list)).Concat(middlewareFile is null ? [] : [middlewareFile]).Distinct().ToList();
        var scripts = needed.Where(IsScript).ToList();
        var (types, problems) = ScriptCompiler.Compile([.. scripts.Select(file => new ScriptSource(file.Path, Encoding.UTF8.GetString(file.Content!)))]);

        var errors = problems.Select(Messages.ScriptError).ToList();
        var factories = needed.Where(file => file.Module is not null).ToDictionary(file => file, file => file.Module!);
        foreach (var (file, type) in scripts.Zip(types))
        {
            BuildWatch.Runs(file.Path);
            if (type is not null)
            {
                var (module, invalid) = ScriptModule.Read(file.Path, type);
                if (invalid.Length > 0)
                {
                    errors.AddRange(invalid);
                }
                else if (Evaluate(file, module) is not { } failure)
                {
                    factories[file] = module.Instantiate;
                }
                else if (rules.Build.Refuses(failure))
                {
                    errors.Add(failure);
                }
            }
        }

        BuildWatch.RunsNothing();
        foreach (var file in files.Where(file => file.Kind == AppFileKind.Route && factories.ContainsKey(file.File)))
        {
            var read = factories[file.File];
            var counting = layouts[file].Where(factories.ContainsKey).Select(layout => factories[layout]).ToList();
            errors.AddRange(RouteExports.Refusals(file, read(), rules.SegmentConfig).Where(rules.Build.Refuses));
            factories[file.File] = () => RouteExports.Counting(read(), counting, rules.SegmentConfig);
        }

        var (middleware, unusable) = middlewareFile is not null && factories.TryGetValue(middlewareFile, out var its) ? MiddlewareFiles.Read(middlewareFile, its, rules) : default;
        errors.AddRange(unusable is null ? [] : [unusable]);
        errors.AddRange(files.Where(file => file.File.Module is null && !IsScript(file.File) && file.Metadata?.IsStatic != true).Select(Messages.MissingTwin));
        var located = new List<AppFile>();
        var modules = new List<BuiltFile>();
        foreach (var file in files)
        {
            if (file.Metadata is { IsStatic: true })
            {
                located.Add(file);
                modules.Add(new(file, () => MetadataRoute.OfBytes(file, rules.Metadata), []));
                if (file.Metadata.Convention.IsPicture && rules.Build.Fails.Contains(BuildErrorCode.InvalidImage) && PictureSize.Read(file.File.Content) is null)
                {
                    errors.Add(Messages.InvalidImage(file));
                }
            }
            else if (!factories.TryGetValue(file.File, out var factory))
            {
                located.Add(file);
            }
            else if (file.Metadata is null)
            {
                located.Add(file);
                modules.Add(new(file, factory, [.. layouts[file].Where(factories.ContainsKey).Select(layout => factories[layout])]));
            }
            else if (factory() is { Default: not null } module)
            {
                var place = MetadataRoute.Located(file, module, rules);
                located.Add(place);
                modules.Add(new(place, () => MetadataRoute.Of(place, factory(), rules), []));
            }
            else
            {
                located.Add(file);
                errors.AddRange(new[] { Messages.MissingDefaultExport(file) }.Where(rules.Build.Refuses));
            }
        }

        return ([.. located], [.. modules], middleware, [.. errors]);
    }

    /// <summary>A build evaluates every module once, and has an instance of its own.</summary>
    /// <returns>Null: it can be.</returns>
    private static BuildError? Evaluate(TreeFile file, ScriptModule module)
    {
        try
        {
            module.Instantiate();
            return null;
        }
        catch (Exception exception)
        {
            return Messages.NotEvaluated(file, Messages.CauseOf(exception));
        }
    }

    private static bool IsScript(TreeFile file) => file.Module is null && file.Path.EndsWith(".csx", StringComparison.Ordinal);
}
