const string dynamic = "force-static";

async Task<Response> GET()
{
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}

async Task<Response> DELETE()
{
    return Response.Json(new { delete = Crypto.RandomUuid() });
}
