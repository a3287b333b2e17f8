async Task<Response> GET(NextRequest request)
{
    _ = request.Url;
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}
