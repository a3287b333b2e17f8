const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var rest = (await context.Params)["rest"];
    return Response.Json(new { route = "docs/[...rest]", rest });
}
