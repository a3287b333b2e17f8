using static RouteHandlers.Server.NextCache;

async Task<Response> POST(NextRequest request)
{
    var profile = request.NextUrl.SearchParams.Get("profile");
    RevalidateTag("_N_T_{base}/kept", profile);
    return Response.Json(new { revalidated = true });
}
