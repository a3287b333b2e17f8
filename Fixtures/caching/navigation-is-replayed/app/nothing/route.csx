using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-static";

async Task<Response> GET()
{
    NotFound();
    return new Response();
}
