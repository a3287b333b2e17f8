using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Delete("a");
    cookieStore.Set("a", "2");
    return new Response("set");
}
