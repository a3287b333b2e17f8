const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var name = (await context.Params)["case"];
    return Response.Json(new { @case = name, pathname = request.NextUrl.Pathname, basePath = request.NextUrl.BasePath });
}
