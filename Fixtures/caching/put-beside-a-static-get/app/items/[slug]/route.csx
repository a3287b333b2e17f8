const string dynamic = "force-static";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var slug = (await context.Params)["slug"];
    return Response.Json(new { slug, run = Crypto.RandomUuid() });
}

async Task<Response> PUT()
{
    return Response.Json(new { put = Crypto.RandomUuid() });
}
