const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("the folder default");
}
