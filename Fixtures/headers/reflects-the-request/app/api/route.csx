using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET(Request request)
{
    var headersList = await Headers();
    var before = headersList.Get("x-a");
    request.Headers.Set("x-a", "changed");
    request.Headers.Delete("x-b");
    return Response.Json(new
    {
        before,
        request = request.Headers.Get("x-a"),
        after = headersList.Get("x-a"),
        again = (await Headers()).Get("x-a"),
        deleted = headersList.Get("x-b"),
    });
}
