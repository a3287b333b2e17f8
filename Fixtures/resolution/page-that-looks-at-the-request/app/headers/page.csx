using static RouteHandlers.Server.NextHeaders;

async Task<string> Page()
{
    var store = await Headers();
    return $"<h1>Header: {store.Get("x-a") ?? "nothing"}</h1>";
}
