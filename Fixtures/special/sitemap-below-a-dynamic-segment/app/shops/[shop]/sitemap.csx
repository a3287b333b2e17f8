object sitemap(MetadataProps props)
{
    return new[] { new { url = $"https://acme.test/{Crypto.RandomUuid()}/{props?.Params?.ToString() ?? "undefined"}" } };
}
