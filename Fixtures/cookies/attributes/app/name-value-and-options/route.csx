using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Set("o", "v", new() { SameSite = "lax", HttpOnly = true, Secure = true, Expires = DateTimeOffset.Parse("2030-01-02T03:04:05Z") });
    return new Response("set");
}
