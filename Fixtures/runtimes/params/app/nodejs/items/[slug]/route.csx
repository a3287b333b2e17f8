const string runtime = "nodejs";
const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    var slug = (await context.Params)["slug"];
    return Response.Json(new { slug });
}
