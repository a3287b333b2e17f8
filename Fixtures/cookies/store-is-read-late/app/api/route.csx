using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request)
{
    request.Cookies.Set("a", "new");
    var first = (await Cookies()).Get("a")?.Value;
    request.Cookies.Set("a", "newer");
    var second = (await Cookies()).Get("a")?.Value;
    return Response.Json(new { first, second });
}
