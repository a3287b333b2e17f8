using static RouteHandlers.Server.NextCache;

async Task<Response> POST()
{
    RevalidateTag("_N_T_{base}/kept");
    return Response.Json(new { revalidated = true });
}
