using RouteHandlers.Server;
using RouteHandlers.Tree;

namespace RouteHandlers.Metadata;

/// <summary>The GET of an icon or image that is code: what its default export answers.</summary>
internal sealed class ImageRoute(RouteModule module)
{
    /// <summary>The paths that the build knows; null: there is one, without an id.</summary>
    public static StaticParamsGenerator? StaticParamsOf(RouteModule module) => null;

    public Task<object?> GetAsync(NextRequest request, RouteContext context) => module.Default!(new(context.Params.IsUndefined ? null : context.Params, null));
}
