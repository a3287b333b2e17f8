using static RouteHandlers.Server.NextServer;

async Task<Response> GET(NextRequest request)
{
    await Connection();
    return Response.Json(new { x = request.NextUrl.SearchParams.Get("x") });
}
