using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Delete(new Cookie { Name = "a", Path = "/x", Secure = true, HttpOnly = true, SameSite = "lax" });
    return new Response("deleted");
}
