async Task<object> generateSitemaps()
{
    return new object[] { new { id = 0 }, new { id = "news" } };
}

async Task<object> sitemap(MetadataProps props)
{
    var isPromise = props.Id.IsPromise ? "true" : "false";
    var id = await props.Id;
    return new[] { new { url = $"https://acme.test/{id}-{(id is string ? "string" : "number")}-{isPromise}" } };
}
