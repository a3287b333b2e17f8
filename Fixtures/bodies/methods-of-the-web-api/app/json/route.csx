async Task<Response> POST(Request request)
{
    return Response.Json(await request.JsonAsync());
}
