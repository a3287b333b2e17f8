using static RouteHandlers.Server.NextCache;

const string dynamic = "force-dynamic";

async Task<string> load()
{
    var response = await FetchAsync("https://origin.test/data", new() { Cache = "no-store" });
    if (!response.Ok) throw new JavaScriptException("no luck");
    return await response.TextAsync();
}

async Task<Response> GET()
{
    var cached = UnstableCache(load, ["errors"]);
    try
    {
        return Response.Json(new { data = await cached() });
    }
    catch (Exception error)
    {
        return Response.Json(new { error = error.Message });
    }
}
