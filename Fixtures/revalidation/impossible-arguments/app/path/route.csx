using static RouteHandlers.Server.NextCache;

async Task<Response> POST(NextRequest request)
{
    var length = request.NextUrl.SearchParams.Get("length");
    try
    {
        RevalidatePath(length is null ? null! : "/" + new string('a', int.Parse(length) - 1));
        return Response.Json(new { error = (string?)null });
    }
    catch (JavaScriptException error)
    {
        return Response.Json(new { error = error.Name + ": " + error.Message });
    }
}
