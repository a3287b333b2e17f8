using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Set("o", "v", new() { Secure = false, HttpOnly = false, Partitioned = false, Domain = "" });
    return new Response("set");
}
