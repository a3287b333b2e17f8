const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    var isPromise = context.Params.IsPromise;
    var slug = (await context.Params)["slug"];
    return Response.Json(new { isPromise, slug });
}
