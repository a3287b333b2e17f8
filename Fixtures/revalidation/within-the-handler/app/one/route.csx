using static RouteHandlers.Server.NextCache;

const string dynamic = "force-dynamic";

async Task<string> Load()
{
    var data = await FetchAsync("https://origin.test/one", new() { Cache = "force-cache", Next = new() { Tags = ["{base}/one"] } });
    return await data.TextAsync();
}

async Task<Response> GET()
{
    return Response.Json(new { data = await Load() });
}

async Task<Response> POST()
{
    RevalidateTag("{base}/one");
    return Response.Json(new { data = await Load() });
}
