const string dynamic = "force-dynamic";

Response GET(Request request)
{
    return new Response("ok", new() { Headers = new() { ["set-cookie"] = request.Headers.Get("x-line") ?? "" } });
}
