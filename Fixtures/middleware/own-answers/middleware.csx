readonly object config = new { matcher = "/api/:path*" };

async Task<object> middleware(NextRequest request)
{
    switch (request.NextUrl.Pathname)
    {
        case "/api/text":
            return new Response("of middleware", new() { Status = 401, StatusText = "Not You", Headers = new() { ["www-authenticate"] = "Basic", ["set-cookie"] = "a=1" } });
        case "/api/nothing/here":
            return new Response("in place of nothing");
        case "/api/json":
            return NextResponse.Json(new { of = "middleware", body = await request.TextAsync() }, new() { Status = 403 });
        case "/api/empty":
            return new Response(null, new() { Status = 204, Headers = new() { ["allow"] = "GET" } });
        case "/api/stream":
            return new Response(new Blob(["one", " two"]).Stream());
        case "/api/created":
            return new Response("made", new() { Status = 201, Headers = new() { ["location"] = "http://localhost:9/made" } });
        case "/api/redirect":
            return NextResponse.Redirect(new Url("/api/target?x=1", request.Url));
        case "/api/see-other":
            return NextResponse.Redirect(new Url("/api/target", request.Url), 303);
        case "/api/permanent":
            return NextResponse.Redirect(new Url("/api/target", request.Url), new ResponseInit { Status = 308, Headers = new() { ["x-why"] = "moved", ["set-cookie"] = "a=1" } });
        case "/api/away":
            return NextResponse.Redirect("https://elsewhere.test/api");
        case "/api/relative":
            return new Response(null, new() { Status = 307, Headers = new() { ["location"] = "/api/target" } });
        case "/api/throws":
            throw new Exception("of middleware");
        case "/api/throws-a-response":
            throw new ThrownException(new Response("thrown", new() { Status = 418 }));
        case "/api/an-object":
            return new { status = 200 };
        case "/api/false":
            return false;
        case "/api/empty-text":
            return "";
        case "/api/null":
            return null!;
        case "/api/own-location":
            return new Response("made", new() { Status = 201, Headers = new() { ["location"] = new Url("/api/made", request.Url).Href } });
        case "/api/error":
            return Response.Error();
    }

    return null!;
}
