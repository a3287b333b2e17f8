using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    var slug = (string)(await context.Params)["slug"];
    if (slug != "a")
    {
        NotFound();
    }
    return new Response(slug);
}

async Task POST()
{
    NotFound();
}
