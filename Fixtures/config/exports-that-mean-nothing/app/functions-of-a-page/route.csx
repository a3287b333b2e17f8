[Export] object generateMetadata()
{
    return new { title = "A page" };
}
const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("get");
}
