async Task<string> Page(PageProps props) => $"<h1>{(await props.Params)["slug"]}</h1>";
