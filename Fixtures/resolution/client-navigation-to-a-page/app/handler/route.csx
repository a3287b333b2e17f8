const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("handler");
}

Response POST()
{
    return new Response("posted");
}
