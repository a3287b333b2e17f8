using static RouteHandlers.Server.NextCache;

async Task<Response> POST()
{
    RevalidatePath("{base}/moved");
    RevalidatePath("{base}/plain");
    return new Response("revalidated");
}
