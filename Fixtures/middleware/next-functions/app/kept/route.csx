const string dynamic = "force-static";

Response GET()
{
    return Response.Json(new { run = Crypto.RandomUuid() });
}
