const string dynamic = "force-dynamic";

class GET
{
    Response Answer()
    {
        return new Response("class");
    }
}

Response POST()
{
    return new Response("post");
}
