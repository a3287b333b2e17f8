const int revalidate = 0;

object sitemap()
{
    return new[] { new { url = $"https://acme.test/{Crypto.RandomUuid()}" } };
}
