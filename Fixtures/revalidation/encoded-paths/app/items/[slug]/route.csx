const string dynamic = "force-static";

async Task<Response> GET(Request request, RouteContext context)
{
    var slug = (await context.Params)["slug"];
    return Response.Json(new { slug, run = Crypto.RandomUuid() });
}
