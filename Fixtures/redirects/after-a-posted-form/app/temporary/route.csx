using static RouteHandlers.Server.NextNavigation;

async Task POST()
{
    Redirect("/done");
}
