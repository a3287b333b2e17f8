using static RouteHandlers.Server.NextNavigation;

const int revalidate = 600;

async Task<Response> GET()
{
    if (Process.Env["NEXT_PHASE"] == "phase-production-build")
    {
        Redirect("/old");
    }

    return new Response("here again");
}
