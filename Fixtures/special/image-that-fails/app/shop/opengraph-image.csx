using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

void Image()
{
    NotFound();
}
