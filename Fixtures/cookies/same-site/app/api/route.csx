using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request)
{
    var cookieStore = await Cookies();
    var sameSite = request.NextUrl.SearchParams.Get("value");
    cookieStore.Set("o", "v", new() { SameSite = sameSite });
    return new Response("set");
}
