const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    var slug = (await context.Params)["slug"];
    return new Response(slug.ToString());
}
