using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET(Request request)
{
    var headersList = await Headers();
    var referer = headersList.Get("referer");
    return new Response("Hello", new ResponseInit { Headers = { ["referer"] = referer } });
}
