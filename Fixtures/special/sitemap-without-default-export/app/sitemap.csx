object Sitemap()
{
    return new[] { new { url = "https://acme.test" } };
}
