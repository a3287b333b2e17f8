const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("all");
}

Response PUT()
{
    return new Response("all");
}
