using static RouteHandlers.Server.NextHeaders;

async Task<Response> GET(Request request)
{
    var headersList = await Headers();
    var referer = headersList.Get("referer");

    return new Response("Hello, Next.js!", new ResponseInit
    {
        Status = 200,
        Headers = new() { ["referer"] = referer ?? "null" }, // a header's value is text: JavaScript writes null as 'null'
    });
}
