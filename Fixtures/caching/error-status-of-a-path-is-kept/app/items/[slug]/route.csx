const string dynamic = "force-static";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var slug = (await context.Params)["slug"];
    return new Response(Crypto.RandomUuid(), new() { Status = int.Parse(slug) });
}
