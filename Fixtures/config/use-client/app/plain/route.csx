Response POST()
{
    return new Response("post");
}
