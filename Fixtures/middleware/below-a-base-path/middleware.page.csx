readonly object config = new { matcher = new[] { "/api/:path*", "/nowhere" } };

Response middleware(NextRequest request)
{
    var nextUrl = request.NextUrl;
    var target = nextUrl.Clone();
    target.Pathname = "/api/target";
    switch (nextUrl.Pathname)
    {
        case "/api/url/":
            return Response.Json(new
            {
                basePath = nextUrl.BasePath,
                pathname = nextUrl.Pathname,
                href = nextUrl.Href.Replace(nextUrl.Origin, ""),
                target = target.ToString().Replace(nextUrl.Origin, ""),
                url = request.Url.Replace(nextUrl.Origin, ""),
            });
        case "/api/redirect/":
            return NextResponse.Redirect(target);
        case "/api/redirect-by-text/":
            return NextResponse.Redirect(new Url("/api/target/", request.Url));
        case "/api/rewrite/":
            return NextResponse.Rewrite(target);
        case "/api/rewrite-by-text/":
            return NextResponse.Rewrite(new Url("/api/target/", request.Url));
    }

    return NextResponse.Next(new() { Headers = new() { ["x-middleware"] = nextUrl.Pathname } });
}
