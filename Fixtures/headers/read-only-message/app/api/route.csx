using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var headersList = await Headers();
    try
    {
        headersList.Set("x-a", "2");
        return new Response("no error");
    }
    catch (JavaScriptException error)
    {
        return Response.Json(new { name = error.Name, message = error.Message, value = headersList.Get("x-a") });
    }
}
