using static RouteHandlers.Server.NextHeaders;

const string dynamic = "force-dynamic";

async Task<Response> GET()
{
    var headersList = await Headers();
    var own = headersList.Where(header => header.Key is "x-alpha" or "x-middle" or "x-zed").ToList();
    return Response.Json(new
    {
        keys = headersList.Keys().Where(name => own.Any(header => header.Key == name)),
        values = own.Select(header => header.Value),
        entries = own.Select(header => header.Key + "=" + header.Value),
        has = headersList.Has("X-ALPHA"),
        hasNot = headersList.Has("x-absent"),
    });
}
