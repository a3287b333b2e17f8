object generateImageMetadata()
{
    return new object[]
    {
        new { id = "small", size = new { width = 48, height = 48 }, contentType = "image/gif" },
        new { id = "medium", size = new { width = 72, height = 72 } },
    };
}

Response Icon()
{
    return new Response("an icon");
}
