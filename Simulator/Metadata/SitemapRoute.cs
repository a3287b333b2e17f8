using System.Text.Json.Nodes;
using RouteHandlers.Server;
using RouteHandlers.Tree;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Metadata;

/// <summary>The GET of a sitemap that is code, alone or one of several with ids.</summary>
internal sealed class SitemapRoute(RouteModule module, MetadataRules rules)
{
    private const string Extension = ".xml";

    /// <summary>The paths of the sitemaps that the build knows; null: there is one, without an id.</summary>
    public static StaticParamsGenerator? StaticParamsOf(RouteModule module) => module.GenerateSitemaps is null ? null : async () =>
        (await IdsAsync(module)).Select(id => new Dictionary<string, string> { [MetadataFile.IdParameter] = TextOf(id) + Extension });

    public async Task<object?> GetAsync(NextRequest request, RouteContext context)
    {
        MetadataId? id = null;
        if (module.GenerateSitemaps is not null)
        {
            var segment = (string)(await context.Params)[MetadataFile.IdParameter];
            if (!segment.EndsWith(Extension, StringComparison.Ordinal))
            {
                return MetadataRoute.NotFound();
            }

            var name = segment[..^Extension.Length];
            var known = rules.UnknownSitemapsAreNotFound || rules.SitemapId == MetadataIdForm.Own ? await IdsAsync(module) : [];
            var own = known.FirstOrDefault(candidate => TextOf(candidate) == name);
            if (own is null && rules.UnknownSitemapsAreNotFound)
            {
                return MetadataRoute.NotFound();
            }

            id = new(rules.SitemapId == MetadataIdForm.Own && own is not null ? own : name, rules.SitemapId == MetadataIdForm.PromiseOfText);
        }

        var data = await module.Default!(new(null, id));
        return MetadataRoute.Answer(SitemapXml.Of(data, rules), "application/xml");
    }

    private static async Task<List<object>> IdsAsync(RouteModule module)
    {
        var list = PlainValue.Of(await module.GenerateSitemaps!(null)) as JsonArray
            ?? throw new TypeErrorException("generateSitemaps gave no array, and an array of objects with an id was expected.");
        return [.. list.Select(item => MetadataId.Read((item as JsonObject)?["id"]) ?? throw new TypeErrorException("generateSitemaps gave an item without an id."))];
    }

    private static string TextOf(object id) => MetadataId.TextOf(id);
}
