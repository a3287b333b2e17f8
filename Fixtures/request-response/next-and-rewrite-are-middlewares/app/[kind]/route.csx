const string dynamic = "force-dynamic";

async Task<Response> GET(Request request, RouteContext context)
{
    var kind = (string)(await context.Params)["kind"];
    switch (kind)
    {
        case "next": return NextResponse.Next(new ResponseInit { Headers = { ["x-a"] = "1" } });
        case "rewrite": return NextResponse.Rewrite(new Url("/json", request.Url), new ResponseInit { Headers = { ["x-a"] = "1" } });
        default: return NextResponse.Json(new { made = true });
    }
}
