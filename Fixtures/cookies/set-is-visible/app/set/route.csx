using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task Other()
{
    var cookieStore = await Cookies();
    cookieStore.Set("b", "1");
}

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Set("a", "new", new() { HttpOnly = true });
    await Other();
    return Response.Json(new { a = cookieStore.Get("a"), hasB = cookieStore.Has("b"), all = cookieStore.GetAll() });
}
