object sitemap()
{
    return new object[]
    {
        new { url = "https://acme.test", lastModified = DateTimeOffset.Parse("2026-01-02T03:04:05.678Z"), changeFrequency = "yearly", priority = 1 },
        new { url = "https://acme.test/about", lastModified = "2026-05-06", changeFrequency = "monthly", priority = 0.8 },
        new { url = "https://acme.test/blog", changeFrequency = "weekly" },
        new { url = "https://acme.test/least", priority = 0 },
        new { url = "https://acme.test/bare" },
    };
}
