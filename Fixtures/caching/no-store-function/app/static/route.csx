using static RouteHandlers.Server.NextCache;

const string dynamic = "force-static";

Response GET()
{
    UnstableNoStore();
    return Response.Json(new { run = Crypto.RandomUuid() });
}
