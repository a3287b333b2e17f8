object sitemap()
{
    return new[]
    {
        new { priority = 0, changeFrequency = "daily", lastModified = "yesterday", alternates = new { languages = new { es = "https://acme.test/es" } }, url = "https://acme.test/a" },
    };
}
