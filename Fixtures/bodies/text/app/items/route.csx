async Task<Response> POST(Request request)
{
    var text = await request.TextAsync();
    return Response.Json(new { text, length = text.Length });
}
