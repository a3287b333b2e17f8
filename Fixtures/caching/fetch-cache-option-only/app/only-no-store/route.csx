const string dynamic = "force-dynamic";
const string fetchCache = "only-no-store";

async Task<string> text(string url, RequestInit init = null)
{
    var response = await FetchAsync(url, init);
    return await response.TextAsync();
}

async Task<Response> GET()
{
    var allowed = await text("https://origin.test/allowed", new() { Cache = "no-store" });
    try
    {
        return Response.Json(new { allowed, refused = await text("https://origin.test/refused", new() { Cache = "force-cache" }) });
    }
    catch (Exception error)
    {
        return Response.Json(new { allowed, error = error.Message });
    }
}
