const string runtime = "edge"; // "nodejs" is the default

async Task<Response> GET()
{
    return new Response(Process.Env["NEXT_RUNTIME"]);
}
