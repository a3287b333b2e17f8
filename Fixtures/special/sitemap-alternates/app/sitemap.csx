object sitemap()
{
    return new object[]
    {
        new
        {
            url = "https://acme.test/about",
            lastModified = "2026-05-06",
            alternates = new { languages = new Dictionary<string, string> { ["es"] = "https://acme.test/es/about", ["de-AT"] = "https://acme.test/at/about" } },
        },
        new { url = "https://acme.test/only", alternates = new { } },
    };
}
