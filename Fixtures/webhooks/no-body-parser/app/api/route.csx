async Task<Response> POST(Request request)
{
    var text = await request.TextAsync();
    return new Response(text, new ResponseInit { Headers = new() { ["Content-Type"] = "text/plain" } });
}
