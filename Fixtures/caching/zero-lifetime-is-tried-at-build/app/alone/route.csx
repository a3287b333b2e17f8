using static RouteHandlers.Server.NextCache;

const int revalidate = 0;

async Task<string> made() => Process.Env["NEXT_PHASE"] ?? "request";

async Task<Response> GET()
{
    var kept = UnstableCache<string>(made, ["{base}/alone"]);

    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request", data = await kept() });
}
