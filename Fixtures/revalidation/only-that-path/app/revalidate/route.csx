using static RouteHandlers.Server.NextCache;

async Task<Response> POST()
{
    RevalidatePath("{base}/kept");
    return Response.Json(new { revalidated = true });
}
