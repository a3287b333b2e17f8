const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var @params = await context.Params;
    return Response.Json(new { @params, query = request.NextUrl.SearchParams.Get("slug") });
}
