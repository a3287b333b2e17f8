const string runtime = "nodejs";
const string dynamic = "force-dynamic";

async Task GET() { }

async Task<Response> POST()
{
    return new Response("something");
}
