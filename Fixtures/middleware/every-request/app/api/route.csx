const string dynamic = "force-dynamic";

Response GET()
{
    return new Response("secret");
}

Response POST() => GET();
