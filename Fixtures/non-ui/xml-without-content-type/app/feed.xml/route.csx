const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    return new Response("<?xml version=\"1.0\"?><urls><url>/a</url></urls>");
}
