static readonly string[] preferredRegion = ["iad1", "sfo1"];

async Task<Response> GET()
{
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}
