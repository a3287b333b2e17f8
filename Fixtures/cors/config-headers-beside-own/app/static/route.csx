const string dynamic = "force-static";

async Task<Response> GET()
{
    return new Response("static", new ResponseInit { Headers = new() { ["Access-Control-Allow-Origin"] = "https://handler.test" } });
}
