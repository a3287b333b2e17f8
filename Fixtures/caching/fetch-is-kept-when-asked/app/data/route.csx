using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    await Headers();
    var forever = await FetchAsync("https://origin.test/forever", new() { Cache = "force-cache" });
    var timed = await FetchAsync("https://origin.test/timed", new() { Next = new() { Revalidate = 600 } });

    return Response.Json(new { run = Crypto.RandomUuid(), forever = await forever.TextAsync(), timed = await timed.TextAsync() });
}

async Task<Response> POST()
{
    return await GET();
}
