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
        noStoreAndTime = await text("https://origin.test/data?1", new() { Cache = "no-store", Next = new() { Revalidate = 600 } }),
        forceCacheAndZero = await text("https://origin.test/data?2", new() { Cache = "force-cache", Next = new() { Revalidate = 0 } }),
        forceCacheAndTime = await text("https://origin.test/data?3", new() { Cache = "force-cache", Next = new() { Revalidate = 600 } }),
    });
}
