using static RouteHandlers.Server.NextCache;

const string dynamic = "force-dynamic";

async Task<string> made(RevalidateTime revalidate)
{
    try
    {
        return await UnstableCache(async () => "made", ["zero"], new() { Revalidate = revalidate })();
    }
    catch (Exception error)
    {
        return error.Message[..61];
    }
}

async Task<Response> GET()
{
    return Response.Json(new { one = await made(1), never = await made(false), zero = await made(0) });
}
