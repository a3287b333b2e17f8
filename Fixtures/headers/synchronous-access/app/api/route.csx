using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

Response GET()
{
    try
    {
        var headersList = Headers();
        return Response.Json(new { greeting = headersList.Get("x-greeting"), has = headersList.Has("x-greeting") });
    }
    catch (JavaScriptException error)
    {
        return Response.Json(new { error = error.Name });
    }
}

async Task<Response> POST()
{
    var headersList = await Headers();
    return Response.Json(new { greeting = headersList.Get("x-greeting"), has = headersList.Has("x-greeting") });
}
