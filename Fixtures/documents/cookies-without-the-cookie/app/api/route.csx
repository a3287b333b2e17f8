using static RouteHandlers.Server.NextHeaders;

async Task<Response> GET(Request request)
{
    var cookieStore = await Cookies();
    var token = cookieStore.Get("token");

    return new Response("Hello, Next.js!", new ResponseInit
    {
        Status = 200,
        Headers = new() { ["Set-Cookie"] = $"token={token!.Value}" },
    });
}
