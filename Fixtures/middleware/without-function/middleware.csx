[Export]
Response other()
{
    return new Response("of middleware");
}
