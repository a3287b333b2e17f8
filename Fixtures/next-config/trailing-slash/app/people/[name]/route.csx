const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var url = request.NextUrl;
    return Response.Json(new { at = "people", url = new Url(request.Url).Pathname, pathname = url.Pathname, search = url.Search, basePath = url.BasePath, name = (await context.Params)["name"] });
}
