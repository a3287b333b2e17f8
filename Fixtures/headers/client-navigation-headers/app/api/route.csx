using static RouteHandlers.Server.NextHeaders;

async Task<Response> POST(Request request)
{
    var before = request.Headers.Get("next-router-state-tree");
    var headersList = await Headers();
    return Response.Json(new
    {
        before,
        tree = headersList.Get("next-router-state-tree"),
        prefetch = headersList.Get("next-router-prefetch"),
        own = headersList.Get("x-a"),
        after = request.Headers.Get("next-router-state-tree"),
    });
}
