const string dynamic = "error";

async Task<Response> GET(NextRequest request)
{
    var url = "";
    try
    {
        url = request.Url;
    }
    catch (Exception)
    {
        url = "refused";
    }
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request", url });
}
