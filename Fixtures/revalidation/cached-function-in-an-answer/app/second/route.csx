using static RouteHandlers.Server.NextCache;

const int revalidate = 600;

async Task<Response> GET()
{
    var value = UnstableCache(async () => Crypto.RandomUuid(), ["{base}/value"], new() { Revalidate = 1 });

    return Response.Json(new { run = Crypto.RandomUuid(), value = await value() });
}
