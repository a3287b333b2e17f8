using static RouteHandlers.Server.NextHeaders;

async Task<Response> Icon()
{
    return Response.Json((await Headers()).Get("x-who"));
}
