using static RouteHandlers.Server.NextHeaders;

const string fetchCache = "auto";

async Task<string> text(string url, RequestInit init = null)
{
    var response = await FetchAsync(url, init);
    return await response.TextAsync();
}

async Task<Response> GET()
{
    await Headers();
    return Response.Json(new
    {
        plain = await text("https://origin.test/plain"),
        kept = await text("https://origin.test/kept", new() { Cache = "force-cache" }),
        anew = await text("https://origin.test/anew", new() { Cache = "no-store" }),
    });
}
