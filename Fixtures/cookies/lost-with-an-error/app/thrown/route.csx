using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET(NextRequest request)
{
    var cookieStore = await Cookies();
    cookieStore.Set("a", "1");
    if (request.NextUrl.SearchParams.Has("fail"))
    {
        throw new Exception("after set");
    }
    return new Response("ok");
}
