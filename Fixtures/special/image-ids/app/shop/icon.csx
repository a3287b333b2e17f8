object generateImageMetadata()
{
    return new object[]
    {
        new { id = "small", size = new { width = 48, height = 48 }, contentType = "image/png" },
        new { id = "medium", size = new { width = 72, height = 72 }, contentType = "image/png" },
    };
}

async Task<Response> Icon(MetadataProps props)
{
    return new Response($"icon {await props.Id}");
}
