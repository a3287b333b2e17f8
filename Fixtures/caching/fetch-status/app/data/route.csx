const string dynamic = "force-dynamic";

async Task<string> text(string url, RequestInit init = null)
{
    var response = await FetchAsync(url, init);
    return await response.TextAsync();
}

async Task<Response> GET()
{
    return Response.Json(new
    {
        ok = await text("https://origin.test/ok", new() { Cache = "force-cache" }),
        created = await text("https://origin.test/created", new() { Cache = "force-cache" }),
        missing = await text("https://origin.test/missing", new() { Cache = "force-cache" }),
        broken = await text("https://origin.test/broken", new() { Cache = "force-cache" }),
    });
}
