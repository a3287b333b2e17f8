const int revalidate = 31536000;

async Task<Response> GET(NextRequest request)
{
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}
