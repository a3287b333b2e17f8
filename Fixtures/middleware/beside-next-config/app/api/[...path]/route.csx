const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var path = (await context.Params)["path"];
    return Response.Json(new { path, url = request.NextUrl.Pathname }, new() { Headers = new() { ["x-all"] = "handler", ["x-handler"] = "1" } });
}
