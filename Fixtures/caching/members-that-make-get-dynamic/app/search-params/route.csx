const int revalidate = 31536000;

async Task<Response> GET(NextRequest request)
{
    _ = request.NextUrl.SearchParams;
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}
