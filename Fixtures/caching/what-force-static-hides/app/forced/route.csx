using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-static";

async Task<Response> GET(NextRequest request)
{
    var store = await Cookies();
    var seen = new
    {
        query = request.NextUrl.SearchParams.Get("q"),
        search = request.NextUrl.Search,
        path = request.NextUrl.Pathname,
        header = request.Headers.Get("x-token"),
        headers = (await Headers()).Get("x-token"),
        cookie = request.Cookies.Get("token")?.Value,
        cookies = store.Get("token")?.Value,
        method = request.Method,
    };
    return Response.Json(new { run = Crypto.RandomUuid(), at = Process.Env["NEXT_PHASE"] ?? "request", seen, isNeutral = request.Url == $"http://localhost:3000{request.NextUrl.Pathname}" });
}
