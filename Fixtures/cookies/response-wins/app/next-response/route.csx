using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    var response = NextResponse.Json(new { ok = true });
    response.Cookies.Set("a", "own");
    cookieStore.Set("a", "store");
    return response;
}
