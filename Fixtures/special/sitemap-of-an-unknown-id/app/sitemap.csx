async Task<object> generateSitemaps()
{
    return new[] { new { id = 0 }, new { id = 1 } };
}

async Task<object> sitemap(MetadataProps props)
{
    return new[] { new { url = $"https://acme.test/{await props.Id}" } };
}
