using static RouteHandlers.Server.NextHeaders;

async Task<object> sitemap()
{
    var name = (await Cookies()).Get("name")?.Value;
    return new[] { new { url = $"https://acme.test/{name}" } };
}
