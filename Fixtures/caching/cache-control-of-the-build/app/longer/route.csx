const int revalidate = 40000000;

async Task<Response> GET()
{
    return Response.Json(new { run = Crypto.RandomUuid(), made = Process.Env["NEXT_PHASE"] == "phase-production-build" ? "at build" : "for a request" });
}
