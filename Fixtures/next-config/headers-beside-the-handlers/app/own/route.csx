const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    return new Response("own", new ResponseInit
    {
        Headers = new() { ["X-Own"] = "handler", ["X-Alone"] = "handler", ["Content-Type"] = "text/handler", ["Cache-Control"] = "private", ["Set-Cookie"] = "handler=1" },
    });
}
