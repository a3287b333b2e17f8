using static RouteHandlers.Server.NextHeaders;

async Task<string> Page()
{
    var store = await Cookies();
    return $"<h1>Cookie: {store.Get("a")?.Value ?? "nothing"}</h1>";
}
