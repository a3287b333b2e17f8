using static RouteHandlers.Server.NextCache;

async Task<Response> POST()
{
    for (var tag = 0; tag < 500; tag++)
    {
        RevalidateTag("{base}/" + tag);
    }
    return Response.Json(new { revalidated = true });
}
