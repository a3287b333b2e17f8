const bool dynamicParams = false;

object generateStaticParams() => new[] { new { slug = "listed" } };

async Task<string> Page(PageProps props)
{
    var slug = (await props.Params)["slug"];
    return $"<h1>Closed {slug}</h1>";
}
