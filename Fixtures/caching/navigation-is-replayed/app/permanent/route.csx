using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-static";

async Task<Response> GET()
{
    PermanentRedirect("/elsewhere");
    return new Response();
}
