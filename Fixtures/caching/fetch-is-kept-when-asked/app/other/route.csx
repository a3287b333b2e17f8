const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var forever = await FetchAsync("https://origin.test/forever", new() { Cache = "force-cache" });

    return Response.Json(new { run = Crypto.RandomUuid(), forever = await forever.TextAsync() });
}
