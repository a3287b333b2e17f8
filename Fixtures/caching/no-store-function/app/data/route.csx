using static RouteHandlers.Server.NextCache;

const int revalidate = 600;

async Task<string> text(string url, RequestInit init = null)
{
    var response = await FetchAsync(url, init);
    return await response.TextAsync();
}

async Task<Response> GET()
{
    UnstableNoStore();
    return Response.Json(new
    {
        run = Crypto.RandomUuid(),
        plain = await text("https://origin.test/plain"),
        kept = await text("https://origin.test/kept", new() { Cache = "force-cache" }),
    });
}
