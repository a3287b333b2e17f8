using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Catalogue;

/// <summary>The keys of <c>specs/*.yaml</c>, as <c>specs/schema/catalogue.schema.json</c> has them.</summary>
internal static class CatalogueKeys
{
    public static KeySet Area { get; } = new("", ["area", "title", "requirements"]);

    public static KeySet Requirement { get; } = new("requirement", ["id", "level", "versions", "text", "informative", "sources"]);

    public static KeySet Source { get; } = new("source", ["document", "section", "reference", "observed"]);

    public static IReadOnlyList<KeySet> All { get; } = [Area, Requirement, Source];
}
