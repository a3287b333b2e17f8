using RouteHandlers.Build;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Metadata;

/// <summary>Makes of a metadata file the route that the framework makes of it: a GET around its default export, or around its bytes.</summary>
internal static class MetadataRoute
{
    private const string CacheControl = "public, max-age=0, must-revalidate";

    /// <summary>The file with the path that its exports give it: with several answers each has an id in it.</summary>
    public static AppFile Located(AppFile file, RouteModule module, ContractRules rules) => file.Metadata is { } metadata && GeneratesSeveral(module)
        ? file with { Ending = metadata.EndingWithIds(file.Ending[0], module.GenerateImageMetadata is not null && rules.Images.IdIsOptional) }
        : file;

    /// <exception cref="JavaScriptException">There is no default export.</exception>
    public static RouteModule Of(AppFile file, RouteModule module, ContractRules contract)
    {
        var (metadata, rules) = (file.Metadata!, contract.Metadata);
        if (module.Default is null)
        {
            throw new JavaScriptException($"Default export is missing in \"{file.DisplayPath}\".");
        }

        return new()
        {
            Path = module.Path,
            Handlers = new Dictionary<string, RouteHandler>(module.Handlers, StringComparer.Ordinal)
            {
                ["GET"] = metadata.Convention.Name switch
                {
                    "sitemap" => new SitemapRoute(module, rules).GetAsync,
                    "robots" => Data(module.Default, metadata, data => RobotsText.Of(data, rules)),
                    "manifest" => Data(module.Default, metadata, JavaScriptJson.Stringify),
                    _ => new ImageRoute(module, contract.Images).GetAsync,
                },
            },
            Config = module.Config,
            GenerateStaticParams = metadata.Convention.Name == "sitemap"
                ? SitemapRoute.StaticParamsOf(module)
                : ImageRoute.StaticParamsOf(module, file.Folders.Any(folder => folder.IsDynamic), contract.Images),
            GenerateImageMetadata = module.GenerateImageMetadata,
        };
    }

    /// <summary>A file whose bytes are the answer.</summary>
    public static RouteModule OfBytes(AppFile file, MetadataRules rules)
    {
        var (convention, extension) = (file.Metadata!.Convention, file.Metadata.Extension!);
        var kept = rules.FilesAreImmutable && convention.Name != "favicon" ? "public, immutable, no-transform, max-age=31536000" : CacheControl;
        return new()
        {
            Path = file.File.Path,
            Handlers = new Dictionary<string, RouteHandler> { ["GET"] = (_, _) => Task.FromResult<object?>(Answer(file.File.Content!, convention.ContentTypeOf(extension), kept)) },
            Config = new Dictionary<string, object?> { ["dynamic"] = "force-static" },
        };
    }

    internal static Response Answer(BodyInit? body, string contentType, string cacheControl = CacheControl) =>
        new(body, new() { Headers = { ["content-type"] = contentType, ["cache-control"] = cacheControl } });

    internal static Response NotFound() => new("Not Found", new() { Status = 404 });

    private static RouteHandler Data(MetadataExport @default, MetadataFile file, Func<object?, string?> print) => async (_, _) =>
        Answer(print(await @default(null)) is { } text ? text : null, file.Convention.ContentTypeOf(""));

    private static bool GeneratesSeveral(RouteModule module) => module.GenerateSitemaps is not null || module.GenerateImageMetadata is not null;
}
