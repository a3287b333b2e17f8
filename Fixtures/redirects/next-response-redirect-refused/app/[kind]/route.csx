const string dynamic = "force-dynamic";

Response Leave(string kind)
{
    switch (kind)
    {
        case "relative": return NextResponse.Redirect("/t");
        case "good": return NextResponse.Redirect("http://one.example/a", 308);
        default: return NextResponse.Redirect("http://one.example/a", int.Parse(kind));
    }
}

async Task<Response> GET(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    return Leave(kind);
}

async Task<Response> POST(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    try
    {
        return Leave(kind);
    }
    catch (JavaScriptException error)
    {
        return Response.Json(new { name = error.Name, message = error.Message });
    }
}
