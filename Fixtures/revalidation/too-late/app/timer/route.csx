using static RouteHandlers.Server.NextCache;

async Task<Response> POST()
{
    SetTimeout(() => RevalidatePath("{base}/kept"), 200);
    return new Response("done");
}
