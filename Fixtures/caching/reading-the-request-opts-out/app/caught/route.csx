async Task<Response> GET(NextRequest request)
{
    try
    {
        _ = request.Url;
    }
    catch (Exception)
    {
        // it is used all the same
    }
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}
