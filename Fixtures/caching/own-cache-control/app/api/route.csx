const string dynamic = "force-static";

async Task<Response> GET()
{
    return new Response("mine", new() { Headers = new() { ["Cache-Control"] = "public, max-age=7" } });
}
