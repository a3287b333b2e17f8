using static RouteHandlers.Server.NextCache;
using static RouteHandlers.Server.NextHeaders;

async Task<string> refused(Func<Task<string>> cached)
{
    try
    {
        return await cached();
    }
    catch (Exception error)
    {
        return error.Message.Contains("unstable_cache") ? "refused" : error.ToString();
    }
}

async Task<Response> GET(NextRequest request)
{
    var outside = (await Cookies()).Get("name")?.Value;
    var inCookies = UnstableCache(async () => (await Cookies()).Get("name")?.Value, ["cookies"]);
    var inHeaders = UnstableCache(async () => (await Headers()).Get("cookie"), ["headers"]);
    var inUrl = UnstableCache(async () => request.Url, ["url"]);

    return Response.Json(new
    {
        outside,
        cookies = await refused(inCookies),
        headers = await refused(inHeaders),
        method = await UnstableCache(async () => request.Method, ["method"])(),
        url = await refused(inUrl),
    });
}
