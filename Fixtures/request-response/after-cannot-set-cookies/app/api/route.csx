using static RouteHandlers.Server.NextHeaders;
using static RouteHandlers.Server.NextServer;

async Task<Response> POST()
{
    var store = await Cookies();
    store.Set("a", "1");
    After(async () =>
    {
        var errors = new List<string?>();
        foreach (var late in new[] { store, await Cookies() })
        {
            try
            {
                late.Set("b", "2");
                errors.Add(null);
            }
            catch (JavaScriptException thrown)
            {
                errors.Add(thrown.Name);
            }
        }
        var b = (await Cookies()).Get("b")?.Value;
        await FetchAsync("https://origin.test/hit/after", new() { Method = "POST", Body = JavaScriptJson.Stringify(new { errors, b }) });
    });
    return new Response("answered");
}
