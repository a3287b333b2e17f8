using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    return Response.Json(new { a = cookieStore.Get("a"), all = cookieStore.GetAll(), text = cookieStore.ToString() });
}
