const int revalidate = 31536000;

async Task<Response> GET()
{
    _ = new Request("http://localhost/other").Url;
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request" });
}
