async Task<Response> POST(Request request)
{
    var clone = request.Clone();
    return Response.Json(new { clone = await clone.TextAsync(), own = await request.TextAsync(), used = new[] { clone.BodyUsed, request.BodyUsed } });
}
