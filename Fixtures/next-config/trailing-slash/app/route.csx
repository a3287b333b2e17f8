const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request)
{
    var url = request.NextUrl;
    return Response.Json(new { at = "root", url = new Url(request.Url).Pathname, pathname = url.Pathname, search = url.Search, basePath = url.BasePath });
}
