const string dynamic = "force-dynamic";

const string GET = "text";

Response POST()
{
    return new Response("post");
}
