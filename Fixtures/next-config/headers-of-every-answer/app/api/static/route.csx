const string dynamic = "force-static";

async Task<Response> GET()
{
    return new Response("static");
}
