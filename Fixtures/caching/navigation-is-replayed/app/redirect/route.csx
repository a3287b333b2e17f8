using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-static";

async Task<Response> GET()
{
    Redirect("/elsewhere");
    return new Response();
}
