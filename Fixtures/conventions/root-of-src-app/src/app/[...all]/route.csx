const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    return Response.Json((await context.Params)["all"]);
}
