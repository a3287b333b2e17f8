const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var data = await FetchAsync("https://origin.test/one", new() { Cache = "force-cache", Next = new() { Tags = ["{base}/one"] } });
    return Response.Json(new { data = await data.TextAsync(), run = Crypto.RandomUuid() });
}
