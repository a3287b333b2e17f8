const string runtime = "edge";

async Task<Response> GET()
{
    return new Response(Process.Env["NEXT_PHASE"] ?? "at run time");
}
