async Task<Response> POST(Request request)
{
    var before = request.BodyUsed;
    var first = await request.TextAsync();
    var after = request.BodyUsed;
    try
    {
        var second = await request.TextAsync();
        return Response.Json(new { before, after, first, second });
    }
    catch (TypeErrorException error)
    {
        return Response.Json(new { before, after, first, second = error.Name });
    }
}
