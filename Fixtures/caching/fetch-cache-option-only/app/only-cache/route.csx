const string dynamic = "force-dynamic";
const string fetchCache = "only-cache";

async Task<string> text(string url, RequestInit init = null)
{
    var response = await FetchAsync(url, init);
    return await response.TextAsync();
}

async Task<Response> GET()
{
    var allowed = await text("https://origin.test/allowed", new() { Cache = "force-cache" });
    try
    {
        return Response.Json(new { allowed, refused = await text("https://origin.test/refused", new() { Cache = "no-store" }) });
    }
    catch (Exception error)
    {
        return Response.Json(new { allowed, error = error.Message });
    }
}
