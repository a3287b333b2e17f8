readonly object config = new { matcher = "/api/:path*" };

Response middleware(NextRequest request)
{
    var pathname = request.NextUrl.Pathname;
    if (pathname == "/api/answered")
    {
        return new Response("of middleware", new() { Headers = new() { ["x-middleware"] = "1", ["x-all"] = "middleware" } });
    }

    if (pathname == "/api/sent-on")
    {
        return NextResponse.Redirect(new Url("/api/target", request.Url));
    }

    if (pathname == "/api/throws")
    {
        throw new Exception("of middleware");
    }

    if (pathname == "/api/elsewhere")
    {
        return NextResponse.Rewrite(new Url("/api/rewritten/7", request.Url));
    }

    var response = NextResponse.Next(new() { Headers = new() { ["x-middleware"] = pathname } });
    if (pathname.StartsWith("/api/all"))
    {
        response.Headers.Set("x-all", "middleware");
    }

    return response;
}
