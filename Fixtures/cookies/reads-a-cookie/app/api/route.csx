using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    var token = cookieStore.Get("token")?.Value;
    var other = cookieStore.Get("other")?.Value;
    return Response.Json(new { token, hasToken = cookieStore.Has("token"), other });
}
