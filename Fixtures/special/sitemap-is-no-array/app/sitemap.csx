object sitemap()
{
    return new { url = "https://acme.test" };
}
