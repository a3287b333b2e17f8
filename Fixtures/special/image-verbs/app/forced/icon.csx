const string dynamic = "force-dynamic";

Response Icon()
{
    return new Response("forced");
}
