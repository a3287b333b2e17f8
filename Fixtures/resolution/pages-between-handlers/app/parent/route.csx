const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("parent");
}

Response POST()
{
    return new Response("parent");
}

Response DELETE()
{
    return new Response("parent");
}
