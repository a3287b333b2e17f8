using static RouteHandlers.Server.NextNavigation;

async Task POST()
{
    Redirect("/done");
}

async Task PUT()
{
    Redirect("/done");
}
