using static RouteHandlers.Server.NextNavigation;

const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request)
{
    var by = request.NextUrl.SearchParams.Get("by");
    var url = request.NextUrl.Clone();
    url.Pathname = "/echo";
    url.Search = "";
    if (by == "url") return NextResponse.Redirect(new Url("/echo", request.Url));
    if (by == "next-url") return NextResponse.Redirect(url);
    if (by == "base-path")
    {
        url.BasePath = "/base";
        return NextResponse.Redirect(url);
    }
    if (by == "cookie")
    {
        var response = new NextResponse("set");
        response.Cookies.Set("a", "1");
        return response;
    }
    throw Redirect("/echo");
}
