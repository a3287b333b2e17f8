const string dynamic = "force-dynamic";

Response Image()
{
    return Response.Json(Crypto.RandomUuid());
}
