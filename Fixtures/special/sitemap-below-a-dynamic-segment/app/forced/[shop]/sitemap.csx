const string dynamic = "force-static";

object sitemap()
{
    return new[] { new { url = $"https://acme.test/{Crypto.RandomUuid()}" } };
}
