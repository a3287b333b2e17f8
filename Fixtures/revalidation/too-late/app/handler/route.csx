using static RouteHandlers.Server.NextCache;

async Task<Response> POST()
{
    RevalidatePath("{base}/kept");
    return new Response("done");
}
