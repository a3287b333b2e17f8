using static RouteHandlers.Server.NextHeaders;

async Task<Response> GET()
{
    _ = await Cookies();
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}
