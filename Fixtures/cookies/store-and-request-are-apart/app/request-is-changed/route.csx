using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request)
{
    var cookieStore = await Cookies();
    request.Cookies.Set("a", "new");
    return Response.Json(new { store = cookieStore.Get("a")?.Value, request = request.Cookies.Get("a")?.Value });
}
