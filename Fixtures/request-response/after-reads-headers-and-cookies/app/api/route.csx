using static RouteHandlers.Server.NextHeaders;
using static RouteHandlers.Server.NextServer;

async Task<Response> POST(Request request)
{
    (await Cookies()).Set("set", "by the handler");
    After(async () =>
    {
        var greeting = (await Headers()).Get("x-greeting");
        var theme = (await Cookies()).Get("theme")?.Value;
        var set = (await Cookies()).Get("set")?.Value;
        await FetchAsync("https://origin.test/hit/after", new()
        {
            Method = "POST",
            Body = JavaScriptJson.Stringify(new { greeting, theme, set, method = request.Method }),
        });
    });
    return new Response("answered");
}
