const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var slug = (await context.Params)["slug"];
    var pathname = request.NextUrl.Pathname;
    return Response.Json(new { slug, pathname, urlKeepsIt = request.Url.EndsWith(pathname, StringComparison.Ordinal) });
}
