Response middleware()
{
    return new Response("of middleware");
}
