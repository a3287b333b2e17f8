const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    return Response.Json(await context.Params);
}
