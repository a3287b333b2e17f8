const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    return new Response("own", new ResponseInit { Headers = new() { ["Access-Control-Allow-Origin"] = "https://handler.test", ["Access-Control-Expose-Headers"] = "X-Total" } });
}
