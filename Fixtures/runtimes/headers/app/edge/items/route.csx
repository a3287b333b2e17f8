const string runtime = "edge";
const string dynamic = "force-dynamic";

async Task<Response> GET(Request request)
{
    return new Response("headers", new ResponseInit { Headers = new() { { "X-Seen", request.Headers.Get("x-sent") ?? "none" }, { "Set-Cookie", "a=1" }, { "Set-Cookie", "b=2" } } });
}
