using RouteHandlers.Conformance.Yaml;

namespace RouteHandlers.Conformance.Catalogue;

/// <summary>The keys of <c>specs/samples/*.yaml</c>, as <c>specs/schema/samples.schema.json</c> has them.</summary>
internal static class SampleKeys
{
    public static KeySet Document { get; } = new("", ["document", "samples"]);

    public static KeySet Sample { get; } = new("sample", ["section", "sample", "shows", "fixtures"]);

    public static IReadOnlyList<KeySet> All { get; } = [Document, Sample];
}
