const string runtime = "edge";
const string dynamic = "force-dynamic";

async Task GET() { }

async Task<Response> POST()
{
    return new Response("something");
}
