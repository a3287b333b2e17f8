const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request, RouteContext context)
{
    var kind = (string)(await context.Params)["kind"];
    switch (kind)
    {
        case "text": return NextResponse.Redirect("https://nextjs.org/x");
        case "normal-form": return NextResponse.Redirect("HTTPS://One.Example:443/a/../b c");
        case "url": return NextResponse.Redirect(new Url("/t?q=1", request.Url));
        case "init": return NextResponse.Redirect("http://one.example/a", new ResponseInit { Status = 303, Headers = { ["x-a"] = "1" } });
        case "headers": return NextResponse.Redirect("http://one.example/a", new ResponseInit { Headers = { ["x-a"] = "2", ["location"] = "/no" } });
        case "next-url":
            var url = request.NextUrl.Clone();
            url.Pathname = "/t";
            url.Search = "";
            return NextResponse.Redirect(url);
        default: return NextResponse.Redirect("http://one.example/a", int.Parse(kind));
    }
}
