object generateImageMetadata()
{
    return new[] { new { id = "small" } };
}

async Task<Response> Icon()
{
    return Response.Json(Crypto.RandomUuid());
}
