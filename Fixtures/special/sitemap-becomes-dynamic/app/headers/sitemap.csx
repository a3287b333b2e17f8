using static RouteHandlers.Server.NextHeaders;

async Task<object> sitemap()
{
    var name = (await Headers()).Get("x-name");
    return new[] { new { url = $"https://acme.test/{name}" } };
}
