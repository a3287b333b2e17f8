const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var response = await FetchAsync("https://origin.test/data", new() { Next = new() { Revalidate = 1 } });

    return Response.Json(new { run = Crypto.RandomUuid(), data = await response.TextAsync() });
}
