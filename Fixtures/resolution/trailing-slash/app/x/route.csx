const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("got");
}

Response POST()
{
    return new Response("posted");
}
