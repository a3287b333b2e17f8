const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("api index");
}
