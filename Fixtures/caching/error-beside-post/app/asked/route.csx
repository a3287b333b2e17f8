using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}

async Task<Response> POST(NextRequest request)
{
    return Response.Json(new { token = request.Headers.Get("x-token"), body = await request.TextAsync() });
}

async Task<Response> PUT()
{
    return Response.Json(new { token = (await Cookies()).Get("token")?.Value });
}
