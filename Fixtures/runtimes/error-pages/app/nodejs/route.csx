const string runtime = "nodejs";
const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    throw new Exception("not for the client");
}

async Task POST() { }

async Task<Response> PUT()
{
    return new Response("no error");
}
