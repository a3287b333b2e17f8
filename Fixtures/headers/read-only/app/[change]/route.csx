using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    var headersList = await Headers();
    var change = (await context.Params)["change"];
    var failed = false;
    try
    {
        if (change == "set")
        {
            headersList.Set("x-a", "2");
        }
        if (change == "append")
        {
            headersList.Append("x-a", "2");
        }
        if (change == "delete")
        {
            headersList.Delete("x-a");
        }
    }
    catch (JavaScriptException)
    {
        failed = true;
    }
    return Response.Json(new { failed, value = headersList.Get("x-a") });
}
