using static RouteHandlers.Server.NextNavigation;

const int revalidate = 1;

async Task<Response> GET()
{
    var answer = await FetchAsync("https://origin.test/page");
    if (await answer.TextAsync() == "moved")
    {
        Redirect("https://acme.test/old");
    }

    return new Response("here again");
}
