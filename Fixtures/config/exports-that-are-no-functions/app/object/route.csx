const string dynamic = "force-dynamic";

static readonly object GET = new { answer = true };

Response POST()
{
    return new Response("post");
}
