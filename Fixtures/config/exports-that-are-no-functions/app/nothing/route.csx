const string dynamic = "force-dynamic";

const string GET = null;

Response POST()
{
    return new Response("post");
}
