using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Set("a", "store", new() { HttpOnly = true });
    cookieStore.Set("b", "store");
    return new Response("ok", new() { Headers = new() { ["set-cookie"] = "a=own; Path=/p" } });
}
