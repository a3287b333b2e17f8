using static RouteHandlers.Server.NextHeaders;

const string dynamic = "error";

async Task<Response> GET()
{
    var caught = false;
    try
    {
        await Cookies();
    }
    catch (Exception)
    {
        caught = true;
    }
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request", caught });
}
