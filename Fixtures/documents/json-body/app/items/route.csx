async Task<Response> POST(Request request)
{
    var res = await request.JsonAsync();
    return Response.Json(new { res });
}
