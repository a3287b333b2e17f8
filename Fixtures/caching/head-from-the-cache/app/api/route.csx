const string dynamic = "force-static";

async Task<Response> GET()
{
    return new Response("kept", new() { Headers = new() { ["X-Made"] = Process.Env["NEXT_PHASE"] == "phase-production-build" ? "at build" : "for a request" } });
}
