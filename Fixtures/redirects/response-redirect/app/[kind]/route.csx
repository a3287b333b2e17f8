const string dynamic = "force-dynamic";

Response Leave(string kind, Request request)
{
    switch (kind)
    {
        case "text": return Response.Redirect("http://one.example/b");
        case "url": return Response.Redirect(new Url("/t", request.Url));
        case "relative": return Response.Redirect("/t");
        default: return Response.Redirect("http://one.example/b", int.Parse(kind));
    }
}

async Task<Response> GET(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    return Leave(kind, request);
}

async Task<Response> POST(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    try
    {
        return Leave(kind, request);
    }
    catch (JavaScriptException error)
    {
        return new Response(error.Name);
    }
}
