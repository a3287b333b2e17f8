using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request)
{
    var cookieStore = await Cookies();
    if (request.NextUrl.SearchParams.Has("set"))
    {
        cookieStore.Set("a", "1");
    }
    return new Response("ok", new() { Headers = new() { ["set-cookie"] = request.Headers.Get("x-line") ?? "" } });
}
