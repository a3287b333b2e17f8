const int revalidate = 31536000;

async Task<Response> GET(NextRequest request)
{
    try
    {
        await request.JsonAsync();
    }
    catch (Exception)
    {
        // there is no body
    }
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}
