using static RouteHandlers.Server.NextCache;

async Task<Response> POST()
{
    return Response.Json(new { });
}
