using static RouteHandlers.Server.NextCache;

const int revalidate = 31536000;

async Task<Response> GET()
{
    UnstableNoStore();
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}
