async Task<Response> POST(Request request)
{
    var first = await request.TextAsync();
    var second = await request.TextAsync();
    return Response.Json(new { first, second });
}
