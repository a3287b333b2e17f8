const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var a = (await context.Params)["a"];
    return Response.Json(new { route = "[a]/fixed", a });
}
