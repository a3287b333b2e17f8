using static RouteHandlers.Server.NextCache;

const int revalidate = 60;

async Task<Response> GET()
{
    RevalidatePath("{base}/kept");
    return Response.Json(new { run = Crypto.RandomUuid() });
}
