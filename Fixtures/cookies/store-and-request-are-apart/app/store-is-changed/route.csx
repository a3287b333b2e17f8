using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request)
{
    var cookieStore = await Cookies();
    cookieStore.Set("a", "new");
    cookieStore.Set("b", "1");
    return Response.Json(new { store = cookieStore.Get("a")?.Value, request = request.Cookies.Get("a")?.Value, requestHasB = request.Cookies.Has("b") });
}
