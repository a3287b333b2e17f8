using static RouteHandlers.Server.NextHeaders;

async Task<Response> GET()
{
    _ = await Headers();
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}
