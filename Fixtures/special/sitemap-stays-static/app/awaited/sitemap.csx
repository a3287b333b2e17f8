async Task<object> sitemap()
{
    var page = await Task.FromResult(Crypto.RandomUuid());
    return new[] { new { url = $"https://acme.test/{page}" } };
}
