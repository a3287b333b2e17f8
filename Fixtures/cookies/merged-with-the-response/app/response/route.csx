using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var cookieStore = await Cookies();
    cookieStore.Set("a", "store");
    return new Response("ok", new() { Status = 201, Headers = new() { ["set-cookie"] = "b=own; Path=/x; HttpOnly", ["x-own"] = "1" } });
}
