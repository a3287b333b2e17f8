const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    return new Response("got");
}

async Task<Response> POST()
{
    throw new Exception("no");
}
