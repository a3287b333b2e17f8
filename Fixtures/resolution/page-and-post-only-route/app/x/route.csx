Response POST()
{
    return new Response("posted");
}
