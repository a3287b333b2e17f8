using static RouteHandlers.Server.NextServer;

const string dynamic = "force-static";

async Task<Response> GET()
{
    await Connection();
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}
