using static RouteHandlers.Server.NextCache;

readonly Func<Task<string?>> path = UnstableCache(async () =>
{
    try
    {
        RevalidatePath("{base}/kept");
        return null;
    }
    catch (JavaScriptException error)
    {
        return error.Message;
    }
}, ["{base}/path"]);

readonly Func<Task<string?>> tag = UnstableCache(async () =>
{
    try
    {
        RevalidateTag("{base}/tag");
        return null;
    }
    catch (JavaScriptException error)
    {
        return error.Message;
    }
}, ["{base}/tag"]);

async Task<Response> POST()
{
    return Response.Json(new { path = await path(), tag = await tag() });
}
