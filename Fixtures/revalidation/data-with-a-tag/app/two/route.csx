const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var data = await FetchAsync("https://origin.test/two", new() { Cache = "force-cache", Next = new() { Tags = ["{base}/two"] } });
    return Response.Json(new { data = await data.TextAsync(), run = Crypto.RandomUuid() });
}
