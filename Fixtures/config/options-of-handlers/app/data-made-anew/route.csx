using static RouteHandlers.Server.NextHeaders;

const string fetchCache = "force-no-store";

async Task<Response> GET()
{
    await Headers();
    var response = await FetchAsync("https://origin.test/data-made-anew");
    return Response.Json(new { data = await response.TextAsync() });
}
