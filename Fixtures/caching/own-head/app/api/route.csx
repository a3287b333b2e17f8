const string dynamic = "force-static";

async Task<Response> GET()
{
    return new Response("kept", new() { Headers = new() { ["X-By"] = "GET" } });
}

async Task<Response> HEAD()
{
    return new Response(null, new() { Headers = new() { ["X-By"] = "HEAD" } });
}
