Response Image()
{
    return Response.Json(Crypto.RandomUuid());
}
