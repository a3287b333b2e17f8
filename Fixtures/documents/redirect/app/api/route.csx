using static RouteHandlers.Server.NextNavigation;

async Task GET(Request request)
{
    Redirect("https://nextjs.org/");
}
