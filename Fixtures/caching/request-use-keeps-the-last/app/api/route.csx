using static RouteHandlers.Server.NextHeaders;

const int revalidate = 1;

async Task<Response> GET()
{
    if (Process.Env["NEXT_PHASE"] != "phase-production-build")
    {
        await Cookies();
    }

    return Response.Json(new { run = Crypto.RandomUuid(), made = Process.Env["NEXT_PHASE"] == "phase-production-build" ? "at build" : "for a request" });
}
