using static RouteHandlers.Server.NextServer;

async Task<Response> POST(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    var ran = false;
    if (kind == "error")
    {
        After(() =>
        {
            ran = true;
            throw new JavaScriptException("after the answer");
        });
    }
    if (kind == "rejected")
    {
        After(Task.FromException(new JavaScriptException("a promise")));
    }
    if (kind == "waited")
    {
        After(async () =>
        {
            ran = true;
        });
        await Task.Delay(20);
    }
    return Response.Json(new { ran });
}
