using static RouteHandlers.Server.NextCache;

async Task<Response> POST()
{
    RevalidatePath("{base}/kept");
    throw new JavaScriptException("after it");
}
