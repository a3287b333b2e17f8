using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    throw Redirect("/elsewhere");
}
