using static RouteHandlers.Server.NextCache;

const string dynamic = "force-dynamic";

async Task<string> text(string url, RequestInit init = null)
{
    var response = await FetchAsync(url, init);
    return await response.TextAsync();
}

async Task<Response> GET(NextRequest request)
{
    var inner = UnstableCache(async () => Crypto.RandomUuid(), ["inner"]);
    var outer = UnstableCache<string, object>(
        async (name) => new
        {
            timed = await text("https://origin.test/timed", new() { Next = new() { Revalidate = 600 } }),
            kept = await text("https://origin.test/kept", new() { Cache = "force-cache" }),
            inner = await inner(),
        },
        ["outer"]);

    return Response.Json(await outer(new Url(request.Url).Search));
}
