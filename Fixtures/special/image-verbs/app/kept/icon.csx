Response Icon()
{
    return new Response("kept");
}
