using static RouteHandlers.Server.NextCache;

const int revalidate = 1;

async Task<Response> GET()
{
    var made = Process.Env["NEXT_PHASE"] == "phase-production-build" ? "build" : "request";
    if (made == "request")
    {
        RevalidatePath("{base}/kept");
    }
    return Response.Json(new { made, run = Crypto.RandomUuid() });
}
