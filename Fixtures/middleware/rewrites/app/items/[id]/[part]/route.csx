const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var values = await context.Params;
    return Response.Json(new { id = values["id"], part = values["part"], path = request.NextUrl.Pathname, query = request.NextUrl.SearchParams.Get("id") });
}
