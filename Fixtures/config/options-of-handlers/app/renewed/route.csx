const int revalidate = 1;

async Task<Response> GET()
{
    return Response.Json(new { run = Crypto.RandomUuid() });
}
