using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Set("a", "1", new() { HttpOnly = true });
    cookieStore.Delete("a");
    return new Response("deleted");
}
