async Task<Response> middleware(NextRequest request, NextFetchEvent @event)
{
    var headers = new Headers(request.Headers);
    switch (request.NextUrl.Pathname)
    {
        case "/api/changed":
            headers.Set("x-added", "of middleware");
            headers.Set("x-changed", "of middleware");
            headers.Delete("x-gone");
            return NextResponse.Next(new MiddlewareResponseInit { Request = new() { Headers = headers } });
        case "/api/cookie":
            headers.Set("cookie", "a=of-middleware; b=2");
            return NextResponse.Next(new MiddlewareResponseInit { Request = new() { Headers = headers } });
        case "/api/request-cookies":
            request.Cookies.Set("a", "of-middleware");
            request.Cookies.Delete("c");
            return NextResponse.Next(new MiddlewareResponseInit { Request = new() { Headers = request.Headers } });
        case "/api/emptied":
            headers.Set("x-client", "");
            return NextResponse.Next(new MiddlewareResponseInit { Request = new() { Headers = headers } });
        case "/api/only":
            return NextResponse.Next(new MiddlewareResponseInit { Request = new() { Headers = new() { ["x-only"] = "1" } } });
        case "/api/mutated":
            request.Headers.Set("x-added", "of middleware");
            return NextResponse.Next();
        case "/api/body":
            headers.Set("x-read", await request.TextAsync());
            return NextResponse.Next(new MiddlewareResponseInit { Request = new() { Headers = headers } });
        case "/api/waited":
            @event.WaitUntil(Task.FromException(new Exception("after the answer")));
            return NextResponse.Next();
    }

    return null!;
}
