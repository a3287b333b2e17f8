using static RouteHandlers.Server.NextCache;

async Task<Response> GET()
{
    RevalidatePath("{base}/kept");
    return Response.Json(new { run = Crypto.RandomUuid() });
}
