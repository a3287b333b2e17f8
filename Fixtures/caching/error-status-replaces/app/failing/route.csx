const int revalidate = 1;

async Task<Response> GET()
{
    if (Process.Env["NEXT_PHASE"] != "phase-production-build")
    {
        return new Response("broken", new() { Status = 500 });
    }

    return Response.Json(new { run = Crypto.RandomUuid(), made = Process.Env["NEXT_PHASE"] == "phase-production-build" ? "at build" : "for a request" });
}
