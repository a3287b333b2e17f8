async Task<Response> POST(Request request)
{
    var url = new Url(request.Url);
    return Response.Json(new
    {
        isRequest = request is Request,
        method = request.Method,
        path = url.Pathname,
        x = url.SearchParams.Get("x"),
        greeting = request.Headers.Get("x-greeting"),
        text = await request.TextAsync(),
    });
}

async Task<Response> PUT(Request request)
{
    var text = await request.TextAsync();
    return new Response(text, new ResponseInit { Status = 201, Headers = new() { ["content-type"] = "text/html", ["x-made"] = "by hand" } });
}
