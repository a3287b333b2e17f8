using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<string> text(string url, RequestInit init = null)
{
    var response = await FetchAsync(url, init);
    return await response.TextAsync();
}

async Task<Response> GET()
{
    var before = await text("https://origin.test/data");
    Headers();
    var after = await text("https://origin.test/data");

    return Response.Json(new { run = Crypto.RandomUuid(), before, after });
}
