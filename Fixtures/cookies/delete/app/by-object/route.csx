using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Delete(new Cookie { Name = "a", Path = "/x", Domain = "ex.example" });
    return new Response("deleted");
}
