using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-static";

async Task<Response> GET()
{
    var isSet = true;
    try
    {
        (await Cookies()).Set("token", "t");
    }
    catch (Exception)
    {
        isSet = false;
    }
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request", isSet });
}
