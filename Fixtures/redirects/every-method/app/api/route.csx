using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

async Task GET()
{
    Redirect("/t");
}

async Task PUT()
{
    Redirect("/t", RedirectType.Push);
}

async Task PATCH()
{
    Redirect("/t", RedirectType.Replace);
}

async Task DELETE()
{
    Redirect("/t");
}

async Task OPTIONS()
{
    Redirect("/t");
}
