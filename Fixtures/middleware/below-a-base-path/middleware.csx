Response middleware()
{
    return new Response("of another extension");
}
