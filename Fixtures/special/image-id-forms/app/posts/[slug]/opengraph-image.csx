object generateImageMetadata()
{
    return new object[] { new { id = 1 }, new { id = "two" } };
}

async Task<Response> Image(MetadataProps props)
{
    var id = await props.Id;
    var kind = props.Id.IsPromise ? "promise" : id is double ? "number" : "string";
    return Response.Json(new { direct = props.Params["slug"], kind, id });
}
