using System.Collections.Immutable;
using RouteHandlers.Build;
using RouteHandlers.Caching;
using RouteHandlers.Routing;
using RouteHandlers.Tree;

namespace RouteHandlers.Runtime;

/// <content>What the build renders.</content>
public sealed partial class RouteHandlerApp
{
    /// <summary>The build's last step, in module instances of its own.</summary>
    /// <exception cref="BuildException">A GET that is to be rendered gives no answer; each of them is listed.</exception>
    private async Task RenderAsync(CancellationToken cancellationToken)
    {
        if (_segmentProblem is not null)
        {
            return;
        }

        var errors = new List<BuildError>();
        foreach (var file in BuildOutput.Files)
        {
            BuildWatch.Runs(file.File.File.Path);
            var (module, _) = Load(file, _rules);
            var (matches, problem) = await MatchesAtBuildAsync(file.File, module, cancellationToken).ConfigureAwait(false);
            if (problem is not null)
            {
                errors.Add(problem);
            }

            if (module.GenerateStaticParams is not null && file.File.Segments.Any(segment => segment.IsDynamic))
            {
                _generated[file.File] = [.. matches.Select(GeneratedPaths.PathOf)];
            }

            var rendering = StaticRendering.AtBuild(file.File, module, _rules.CachingOf(file.File.Kind));
            foreach (var match in rendering.Mode == StaticMode.Dynamic ? [] : matches)
            {
                var path = GeneratedPaths.PathOf(match);
                _responses.List(path);
                BuildWatch.Runs(file.File.File.Path);
                var (entry, failure) = await RenderAsync(match, path, module.Handlers["GET"], rendering, isBuild: true, cancellationToken).ConfigureAwait(false);
                if (failure is not null)
                {
                    errors.Add(Messages.Prerendering(file.File, failure));
                }
                else if (entry is not null && rendering.Lifetime != TimeSpan.Zero)
                {
                    _built[path] = entry;
                    _responses.Keep(path, entry);
                }
                else
                {
                    _turnedDynamic.Add(file.File);
                }
            }
        }

        BuildWatch.RunsNothing();
        if (errors.Count > 0)
        {
            throw new BuildException(errors);
        }
    }

    /// <summary>The file's paths that the build knows; those of dynamic segments are asked for, also where nothing is rendered then.</summary>
    private async Task<(ImmutableArray<RouteMatch> Matches, BuildError? Problem)> MatchesAtBuildAsync(AppFile file, RouteModule module, CancellationToken cancellationToken)
    {
        if (module.GenerateStaticParams is { } && RuntimeOf(file) == Edge && _rules.Caching.EdgeRefusesGeneratedParams)
        {
            return ([], Messages.EdgeGeneratesParams(file));
        }

        if (!file.Segments.Any(segment => segment.IsDynamic))
        {
            return ([new(file, [])], null);
        }

        if (module.GenerateStaticParams is not { } generate || RuntimeOf(file) == Edge || !_rules.Caching.ParamsAreGenerated)
        {
            return ([], null);
        }

        try
        {
            var result = await Loop.RunAsync(() => generate(), null, cancellationToken).ConfigureAwait(false);
            var (matches, problem) = GeneratedPaths.Read(file, result, _rules.Caching);
            return (matches, problem is null ? null : Messages.GeneratingParams(file, problem));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return ([], Messages.GeneratingParams(file, $"generateStaticParams failed: {exception.Message}"));
        }
    }

    private static string PathOf(AppFile file) => "/" + string.Join('/', file.Segments.Select(segment => segment.Text));
}
