Response Icon()
{
    return Response.Json(Crypto.RandomUuid());
}
