using static RouteHandlers.Server.NextCache;

async Task<Response> POST(NextRequest request)
{
    try
    {
        UpdateTag("_N_T_{base}/kept");
        return Response.Json(new { error = (string?)null });
    }
    catch (JavaScriptException error)
    {
        return Response.Json(new { error = error is TypeErrorException ? "TypeError" : error.Message });
    }
}
