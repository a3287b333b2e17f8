async Task<object> generateImageMetadata(MetadataProps props)
{
    var slug = (await props.Params)["slug"];
    return new object[] { new { id = 1, alt = $"One of {slug}" }, new { id = "two", alt = $"Two of {slug}" } };
}

async Task<Response> Image(MetadataProps props)
{
    return Response.Json(new { slug = (await props.Params)["slug"], id = $"{await props.Id}" });
}
