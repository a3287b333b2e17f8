Response middleware(NextRequest request)
{
    switch (request.NextUrl.Pathname)
    {
        case "/api/elsewhere":
            return NextResponse.Rewrite(new Url("/api/target?of=middleware", request.Url));
        case "/api/segments":
            return NextResponse.Rewrite(new Url("/items/a%20b/c?id=query", request.Url));
        case "/api/with-headers":
            var headers = new Headers(request.Headers);
            headers.Set("x-added", "of middleware");
            return NextResponse.Rewrite(new Url("/api/target", request.Url), new MiddlewareResponseInit { Request = new() { Headers = headers }, Headers = new() { ["x-answer"] = "of middleware" } });
        case "/api/same-query":
            var url = request.NextUrl.Clone();
            url.Pathname = "/api/target";
            return NextResponse.Rewrite(url);
        case "/api/with-a-status":
            return NextResponse.Rewrite(new Url("/api/target", request.Url), new() { Status = 201 });
        case "/api/to-static":
            return NextResponse.Rewrite(new Url("/static", request.Url));
        case "/api/to-nowhere":
            return NextResponse.Rewrite(new Url("/nowhere", request.Url));
        case "/api/itself":
            return NextResponse.Rewrite(request.NextUrl);
        case "/nowhere/at-all":
            return NextResponse.Rewrite(new Url("/api/target", request.Url));
        case "/api/target":
            return new Response("not run again");
    }

    return null!;
}
