const string dynamic = "force-static";

async Task<Response> GET()
{
    return new Response("nothing here", new() { Status = 404 });
}
