async Task<Response> GET()
{
    return Response.Json(new { run = Crypto.RandomUuid() });
}
