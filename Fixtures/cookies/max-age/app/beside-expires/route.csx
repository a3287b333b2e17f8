using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Set("o", "v", new() { MaxAge = 60, Expires = DateTimeOffset.Parse("2015-10-21T07:28:00Z") });
    return new Response("set");
}
