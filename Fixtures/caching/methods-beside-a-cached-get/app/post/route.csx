const string dynamic = "force-static";

async Task<Response> GET()
{
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}

async Task<Response> POST()
{
    return Response.Json(new { post = Crypto.RandomUuid() });
}
