object generateStaticParams()
{
    return new[] { new { slug = "a" } };
}

async Task<Response> Image(MetadataProps props)
{
    var slug = (await props.Params)["slug"];
    return Response.Json(new { slug, run = Crypto.RandomUuid() });
}
