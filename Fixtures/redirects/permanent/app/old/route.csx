using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

async Task GET()
{
    PermanentRedirect("/new");
}

async Task POST()
{
    PermanentRedirect("/new");
}
