[Export] const string foo = "bar";
[Export] class Helper { }
[Export] Response middleware()
{
    return new Response("middleware");
}
const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("get");
}
