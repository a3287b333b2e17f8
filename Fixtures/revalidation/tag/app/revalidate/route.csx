using static RouteHandlers.Server.NextCache;

async Task<Response> POST(NextRequest request)
{
    var tag = request.NextUrl.SearchParams.Get("tag");
    RevalidateTag("{base}" + tag);
    return Response.Json(new { revalidated = true });
}
