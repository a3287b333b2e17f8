const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    return new Response("elsewhere");
}
