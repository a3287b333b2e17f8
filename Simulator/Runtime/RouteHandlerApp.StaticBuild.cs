using RouteHandlers.Build;
using RouteHandlers.Caching;

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
            if (StaticRendering.Of(file.File, _loaded[file.File].Module, _rules.Caching) is { Mode: not StaticMode.Dynamic } rendering)
            {
                var path = PathOf(file.File);
                var (entry, failure) = await RenderAsync(new(file.File, []), path, file.Instantiate().Handlers["GET"], rendering, isBuild: true, cancellationToken).ConfigureAwait(false);
                if (failure is not null)
                {
                    errors.Add(Messages.Prerendering(file.File, failure));
                }
                else if (entry is not null)
                {
                    _rendered[path] = entry;
                }
            }
        }

        if (errors.Count > 0)
        {
            throw new BuildException(errors);
        }
    }

    private static string PathOf(AppFile file) => "/" + string.Join('/', file.Segments.Select(segment => segment.Text));
}
