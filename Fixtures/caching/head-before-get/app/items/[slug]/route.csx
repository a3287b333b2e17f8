const string dynamic = "force-static";

async Task<Response> GET(NextRequest request)
{
    return Response.Json(new { method = request.Method, run = Crypto.RandomUuid() });
}
