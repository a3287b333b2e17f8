using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request)
{
    var cookieStore = await Cookies();
    var store = cookieStore.GetAll().Select(cookie => new[] { cookie.Name, cookie.Value });
    var own = request.Cookies.GetAll().Select(cookie => new[] { cookie.Name, cookie.Value });
    return Response.Json(new { store, request = own });
}
