Response Image()
{
    return new Response("three");
}
