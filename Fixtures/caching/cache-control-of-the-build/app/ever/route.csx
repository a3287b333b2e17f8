const string dynamic = "force-static";

async Task<Response> GET()
{
    return Response.Json(new { run = Crypto.RandomUuid(), made = Process.Env["NEXT_PHASE"] == "phase-production-build" ? "at build" : "for a request" });
}
