async Task<Response> POST(Request request)
{
    var response = new Response($"<{await request.TextAsync()}>", new ResponseInit { Status = 201, Headers = { ["x-a"] = "1" } });
    var clone = response.Clone();
    response.Headers.Set("x-a", "2");
    return Response.Json(new { clone = await clone.TextAsync(), own = await response.TextAsync(), status = clone.Status, header = clone.Headers.Get("x-a") });
}
