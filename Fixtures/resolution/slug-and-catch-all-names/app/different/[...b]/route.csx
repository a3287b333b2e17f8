const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var b = (await context.Params)["b"];
    return Response.Json(new { route = "[...b]", b });
}
