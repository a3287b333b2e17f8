const string dynamic = "force-dynamic";

[Export] Response @default()
{
    return new Response("default");
}

Response GET()
{
    return new Response("get");
}
