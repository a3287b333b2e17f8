using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

async Task GET()
{
    Redirect("https://one.example/a");
}
