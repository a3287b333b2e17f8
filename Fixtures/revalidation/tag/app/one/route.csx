const string dynamic = "force-static";

async Task<Response> GET()
{
    var data = await FetchAsync("https://origin.test/one", new() { Next = new() { Tags = ["{base}/one"] } });
    return Response.Json(new { data = await data.TextAsync(), run = Crypto.RandomUuid() });
}
