Response Image()
{
    return new Response("a shelf");
}
