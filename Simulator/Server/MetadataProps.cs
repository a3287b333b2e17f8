namespace RouteHandlers.Server;

/// <summary>The argument of a metadata file's default export: <c>sitemap({ id })</c>, <c>Image({ params, id })</c>.</summary>
public sealed class MetadataProps
{
    internal MetadataProps(RouteParams? parameters, MetadataId? id) => (Params, Id) = (parameters, id);

    /// <summary>The values of the path's dynamic segments; null, JavaScript's undefined, where there are none, and in a sitemap.</summary>
    public RouteParams? Params { get; }

    /// <summary>Which of the answers that the file generates is asked for; null, JavaScript's undefined, where there is one alone.</summary>
    public MetadataId? Id { get; }
}
