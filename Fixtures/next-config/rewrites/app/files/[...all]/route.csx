const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var url = request.NextUrl;
    return Response.Json(new { at = "files", url = new Url(request.Url).Pathname, pathname = url.Pathname, search = url.Search, basePath = url.BasePath, all = (await context.Params)["all"] });
}
