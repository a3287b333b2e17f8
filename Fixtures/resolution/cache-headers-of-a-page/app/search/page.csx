async Task<string> Page(PageProps props)
{
    var q = (await props.SearchParams)["q"];
    return $"<h1>Search: {q ?? "nothing"}</h1>";
}
