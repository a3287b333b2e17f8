using static RouteHandlers.Server.NextHeaders;

const string fetchCache = "force-cache";

async Task<Response> GET()
{
    await Headers();
    var response = await FetchAsync("https://origin.test/data-kept");
    return Response.Json(new { data = await response.TextAsync() });
}
