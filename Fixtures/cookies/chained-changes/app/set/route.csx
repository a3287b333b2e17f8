using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Set("a", "1").Set("b", "2").Set("a", "3");
    return Response.Json(new { a = cookieStore.Get("a")?.Value, b = cookieStore.Get("b")?.Value });
}
