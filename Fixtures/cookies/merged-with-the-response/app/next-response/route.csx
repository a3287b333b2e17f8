using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Set("a", "store");
    var response = NextResponse.Json(new { ok = true });
    response.Cookies.Set("b", "own", new() { Secure = true });
    return response;
}
