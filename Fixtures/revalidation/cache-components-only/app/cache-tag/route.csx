using static RouteHandlers.Server.NextCache;

async Task<Response> POST(NextRequest request)
{
    try
    {
        CacheTag("a");
        return Response.Json(new { error = (string?)null });
    }
    catch (JavaScriptException error)
    {
        return Response.Json(new { error = error is TypeErrorException ? "TypeError" : error.Message });
    }
}
