const int revalidate = 5;

async Task<Response> GET()
{
    if (Process.Env["NEXT_PHASE"] != "phase-production-build")
    {
        throw new Exception("no answer today");
    }

    return Response.Json(new { run = Crypto.RandomUuid(), made = Process.Env["NEXT_PHASE"] == "phase-production-build" ? "at build" : "for a request" });
}
