using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

Response GET()
{
    throw Redirect("/target");
}
