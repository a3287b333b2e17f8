[Export] static readonly object metadata = new { title = "A page" };
[Export] static readonly object viewport = new { width = 1 };
[Export] const string contentType = "image/png";
const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("get");
}
