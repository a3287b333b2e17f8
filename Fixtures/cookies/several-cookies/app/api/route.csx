using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Set("b", "1");
    cookieStore.Set("a", "2");
    cookieStore.Set("b", "3");
    cookieStore.Set("z", "4");
    return new Response("set");
}
