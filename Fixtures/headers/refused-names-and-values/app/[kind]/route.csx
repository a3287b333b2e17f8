const string dynamic = "force-dynamic";

KeyValuePair<string, string> HeadersOf(string kind)
{
    switch (kind)
    {
        case "newline": return new("x-a", "a\nb");
        case "second-header": return new("x-a", "a\r\nx-injected: 1");
        case "beyond-latin-1": return new("x-a", "中");
        case "name": return new("x a", "1");
        default: return new("x-a", "fine");
    }
}

async Task<Response> GET(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    return new Response("sent", new ResponseInit { Headers = new([HeadersOf(kind)]) });
}

async Task<Response> POST(Request request, RouteContext context)
{
    var kind = (await context.Params)["kind"];
    try
    {
        _ = new Response("sent", new ResponseInit { Headers = new([HeadersOf(kind)]) });
        return new Response("no error");
    }
    catch (JavaScriptException error)
    {
        return new Response(error.Name);
    }
}
