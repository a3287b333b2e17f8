async Task<Response> Answer(Request request)
{
    var res = await request.JsonAsync();
    return Response.Json(new { method = request.Method, res });
}

Task<Response> POST(Request request) => Answer(request);

Task<Response> PUT(Request request) => Answer(request);

Task<Response> PATCH(Request request) => Answer(request);

Task<Response> DELETE(Request request) => Answer(request);
