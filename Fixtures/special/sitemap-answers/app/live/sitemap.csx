const string dynamic = "force-dynamic";

object sitemap()
{
    return new[] { new { url = "https://acme.test" } };
}
