Response POST()
{
    return new Response("test");
}
