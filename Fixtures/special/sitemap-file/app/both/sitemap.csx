object sitemap()
{
    return new[] { new { url = "https://acme.test/from-code" } };
}
