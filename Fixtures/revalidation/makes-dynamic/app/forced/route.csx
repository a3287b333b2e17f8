using static RouteHandlers.Server.NextCache;

const string dynamic = "force-static";

async Task<Response> GET()
{
    RevalidatePath("{base}/kept");
    return Response.Json(new { run = Crypto.RandomUuid() });
}
