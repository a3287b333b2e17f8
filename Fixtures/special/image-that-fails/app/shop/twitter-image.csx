const string dynamic = "force-dynamic";

Response Image()
{
    return new Response("drawn");
}
