using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

string Page()
{
    throw NotFound();
}
