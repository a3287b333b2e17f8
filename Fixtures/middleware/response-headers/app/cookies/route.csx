using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var store = await Cookies();
    var seen = store.GetAll().Select(cookie => cookie.Name);
    store.Set("of-both", "handler");
    store.Set("of-handler", "1");
    return Response.Json(seen);
}
