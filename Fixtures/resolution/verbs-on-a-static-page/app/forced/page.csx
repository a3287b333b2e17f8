const string dynamic = "force-static";

async Task<string> Page(PageProps props)
{
    var q = (await props.SearchParams)["q"];
    return $"<h1>Forced: {q ?? "nothing"}</h1>";
}
