using static RouteHandlers.Server.NextHeaders;

async Task<Response> POST(Request request)
{
    var body = await request.JsonAsync();
    var cookieStore = await Cookies();
    cookieStore.Set((string)body["name"], (string)body["value"]);
    return new Response("set");
}
