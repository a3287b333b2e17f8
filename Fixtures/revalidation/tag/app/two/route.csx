const string dynamic = "force-static";

async Task<Response> GET()
{
    var data = await FetchAsync("https://origin.test/two", new() { Next = new() { Tags = ["{base}/two"] } });
    return Response.Json(new { data = await data.TextAsync(), run = Crypto.RandomUuid() });
}
