const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("of the handler");
}
