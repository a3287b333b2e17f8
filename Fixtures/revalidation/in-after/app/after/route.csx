using static RouteHandlers.Server.NextCache;
using static RouteHandlers.Server.NextServer;

async Task<Response> POST()
{
    After(() =>
    {
        RevalidatePath("{base}/kept");
    });
    return new Response("done");
}
