async Task<string> Page(PageProps props)
{
    var slug = (await props.Params)["slug"];
    return $"<h1>Item {slug}</h1>";
}
