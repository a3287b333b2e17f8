using static RouteHandlers.Server.NextNavigation;

async Task POST()
{
    PermanentRedirect("/done");
}
