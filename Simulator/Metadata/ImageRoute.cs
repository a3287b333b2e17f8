using System.Text.Json.Nodes;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Metadata;

/// <summary>The GET of an icon or image that is code: what its default export answers, alone or for each of its ids.</summary>
internal sealed class ImageRoute(RouteModule module, ImageRules rules)
{
    /// <summary>The paths that the build makes; null: as of any route.</summary>
    public static StaticParamsGenerator? StaticParamsOf(RouteModule module, bool isBelowDynamicFolders, ImageRules rules) =>
        module.GenerateStaticParams is not null || module.GenerateImageMetadata is null || !rules.IdsAreMadeAtBuild ? module.GenerateStaticParams
        : isBelowDynamicFolders ? () => Task.FromResult<object?>(Array.Empty<object>()) // each is made when it is first asked for
        : async () => (await ItemsAsync(module, null)).Select(item => new Dictionary<string, string> { [MetadataFile.IdParameter] = MetadataId.TextOf(IdOf(item)) });

    public async Task<object?> GetAsync(NextRequest request, RouteContext context)
    {
        var (parameters, segment) = await SplitAsync(context.Params);
        if (module.GenerateImageMetadata is null)
        {
            return await module.Default!(new(parameters, null));
        }

        var id = (await ItemsAsync(module, parameters)).Select(IdOf).FirstOrDefault(candidate => MetadataId.TextOf(candidate) == segment);
        if (id is null && rules.UnknownIdsAreNotFound)
        {
            return MetadataRoute.NotFound();
        }

        return await module.Default!(new(parameters, new(rules.ArgumentsArePromises || id is null ? segment ?? "" : id, rules.ArgumentsArePromises)));
    }

    /// <summary>What <c>generateImageMetadata</c> gives.</summary>
    /// <exception cref="TypeErrorException">It is no array of objects.</exception>
    internal static async Task<List<JsonObject>> ItemsAsync(RouteModule module, RouteParams? parameters) =>
        PlainValue.Of(await module.GenerateImageMetadata!(new(parameters, null))) is JsonArray list
            ? [.. list.Select(item => item as JsonObject ?? throw new TypeErrorException("generateImageMetadata gave an item that is no object; an object with an id was expected."))]
            : throw new TypeErrorException("generateImageMetadata gave no array; an array of objects with an id was expected.");

    /// <exception cref="TypeErrorException">There is none.</exception>
    internal static object IdOf(JsonObject item) => MetadataId.Read(item["id"]) ?? throw new TypeErrorException("generateImageMetadata gave an item without an id.");

    /// <summary>The values of the folders, and the id of the path.</summary>
    private async Task<(RouteParams? Parameters, string? Id)> SplitAsync(RouteParams all)
    {
        if (all.IsUndefined)
        {
            return (null, null);
        }

        var values = await all;
        var ofFolders = values.Where(value => value.Key != MetadataFile.IdParameter).ToList();
        return (
            ofFolders.Count > 0 && rules.GetsParams ? new(ofFolders, rules.ArgumentsArePromises ? RequestApiAccess.PromiseOnly : RequestApiAccess.Direct) : null,
            values.TryGetValue(MetadataFile.IdParameter, out var id) ? id[0] : null);
    }
}
