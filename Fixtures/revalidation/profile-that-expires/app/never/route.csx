using static RouteHandlers.Server.NextCache;

async Task<Response> POST()
{
    try
    {
        RevalidateTag("_N_T_{base}/kept", new CacheLifeConfig());
        return Response.Json(new { error = (string?)null });
    }
    catch (JavaScriptException error)
    {
        return Response.Json(new { error = error.Message });
    }
}
