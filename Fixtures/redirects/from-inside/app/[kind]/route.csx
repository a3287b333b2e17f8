using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

void Leave(string kind)
{
    Redirect("/" + kind);
}

async Task LeaveLater(string kind)
{
    await Task.Delay(1);
    Redirect("/" + kind);
}

async Task<Response> GET(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    if (kind == "nested")
    {
        Leave(kind);
    }
    if (kind == "waited")
    {
        await LeaveLater(kind);
    }
    _ = LeaveLater(kind);
    return new Response("stayed");
}
