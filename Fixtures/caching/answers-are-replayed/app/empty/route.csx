const string dynamic = "force-static";

async Task<Response> GET()
{
    return new Response(null, new() { Headers = new() { ["X-Own"] = "yes" } });
}
