const int revalidate = 600;

async Task<Response> GET()
{
    var response = await FetchAsync("https://origin.test/data", new() { Cache = "no-store" });

    return Response.Json(new { run = Crypto.RandomUuid(), data = await response.TextAsync() });
}
