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
        noStore = await text("https://origin.test/data", new() { Cache = "no-store" }),
        noCache = await text("https://origin.test/data", new() { Cache = "no-cache" }),
        zero = await text("https://origin.test/data", new() { Next = new() { Revalidate = 0 } }),
        kept = await text("https://origin.test/data", new() { Cache = "force-cache" }),
    });
}
