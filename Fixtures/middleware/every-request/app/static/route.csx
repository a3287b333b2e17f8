const string dynamic = "force-static";

Response GET()
{
    return new Response("kept");
}
