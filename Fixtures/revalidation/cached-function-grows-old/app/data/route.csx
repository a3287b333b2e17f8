using static RouteHandlers.Server.NextCache;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var second = UnstableCache(async () => Crypto.RandomUuid(), ["second"], new() { Revalidate = 1 });
    var minutes = UnstableCache(async () => Crypto.RandomUuid(), ["minutes"], new() { Revalidate = 600 });

    return Response.Json(new { run = Crypto.RandomUuid(), second = await second(), minutes = await minutes() });
}
