const string dynamic = "force-static";

async Task<Response> GET()
{
    return new Response("the whole text", new() { Headers = new() { ["ETag"] = "\"one\"", ["Last-Modified"] = "Wed, 21 Oct 2015 07:28:00 GMT" } });
}
