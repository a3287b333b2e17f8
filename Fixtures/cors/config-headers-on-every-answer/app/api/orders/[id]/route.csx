async Task<Response> POST(Request request, RouteContext context)
{
    var id = (await context.Params)["id"];
    var count = (int)(await request.JsonAsync())!["count"];
    return Response.Json(new { id, count });
}
