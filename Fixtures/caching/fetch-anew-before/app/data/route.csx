const string dynamic = "force-dynamic";

async Task<string> text(string url, RequestInit init = null)
{
    var response = await FetchAsync(url, init);
    return await response.TextAsync();
}

async Task<Response> GET()
{
    var before = await text("https://origin.test/data");
    var anew = await text("https://origin.test/data", new() { Cache = "no-store" });
    var after = await text("https://origin.test/data");

    return Response.Json(new { before, anew, after });
}
