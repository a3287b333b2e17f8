using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<string> Read(string name)
{
    var headersList = await Headers();
    return headersList.Get(name);
}

async Task<Response> GET()
{
    var before = await Read("x-greeting");
    await Task.Delay(1);
    var after = await Read("x-greeting");
    return Response.Json(new { before, after, absent = await Read("x-absent") });
}

async Task<Response> POST(Request request)
{
    var text = await request.TextAsync();
    return Response.Json(new { greeting = await Read("X-GREETING"), text });
}
