Response Icon()
{
    return new Response("an icon");
}
