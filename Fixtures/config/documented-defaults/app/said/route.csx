const string dynamic = "auto";
const string runtime = "nodejs";

async Task<Response> GET()
{
    return Response.Json(new { run = Crypto.RandomUuid(), runtime = Process.Env["NEXT_RUNTIME"] });
}
