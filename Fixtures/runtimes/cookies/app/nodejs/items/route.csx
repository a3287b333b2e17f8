using static RouteHandlers.Server.NextHeaders;

const string runtime = "nodejs";
const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    var headersList = await Headers();
    cookieStore.Set("seen", "yes");
    return Response.Json(new { token = cookieStore.Get("token")?.Value, greeting = headersList.Get("x-greeting") });
}
