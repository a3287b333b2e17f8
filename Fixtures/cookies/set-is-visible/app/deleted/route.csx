using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Delete("a");
    var names = cookieStore.GetAll().Select(cookie => cookie.Name);
    return Response.Json(new { a = cookieStore.Get("a")?.Value, hasA = cookieStore.Has("a"), names, allOfA = cookieStore.GetAll("a").Count });
}
