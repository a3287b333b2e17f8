const int revalidate = 1;

async Task<Response> GET()
{
    var response = await FetchAsync("https://origin.test/data");
    return Response.Json(new { run = Crypto.RandomUuid(), data = await response.TextAsync() });
}
