using static RouteHandlers.Server.NextCache;

async Task<Response> POST(NextRequest request)
{
    var path = request.NextUrl.SearchParams.Get("path");
    var type = request.NextUrl.SearchParams.Get("type");
    RevalidatePath("{base}" + path, type);
    return Response.Json(new { revalidated = true });
}
